export { type DefineOptions, defineElements } from './element/define'
export { labelsFromCsv } from './element/label-csv'
export type { GivenLabel } from './element/labels'
export { DelightPost } from './element/post-element'
export type { Reading } from './element/post-view'
export type {
  PostSource,
  ReadBatch,
  ReadSummary,
  SignalBatch,
} from './element/protocol'
export {
  type AuditDraw,
  DelightQueue,
  type LabelDetail,
  type ProgressDetail,
} from './element/queue-element'
export { createReader, type MakeWorker, type PostReader } from './element/reader'

import type { DelightPost } from './element/post-element'
import type { DelightQueue, LabelDetail, ProgressDetail } from './element/queue-element'

declare global {
  interface HTMLElementTagNameMap {
    'delight-post': DelightPost
    'delight-queue': DelightQueue
  }
  interface HTMLElementEventMap {
    'delight-label': CustomEvent<LabelDetail>
    'delight-progress': CustomEvent<ProgressDetail>
  }
}
