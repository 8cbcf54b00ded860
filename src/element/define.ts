import { DelightPost } from './post-element'
import { DelightQueue } from './queue-element'
import { type MakeWorker, useWorker } from './reader'

/** How the elements are defined. */
export interface DefineOptions {
  /**
   * Makes the worker that reads posts. By default `element-worker.js` is loaded from beside the entry;
   * give one where a bundler moves that file, or where the page may only run workers from blobs.
   */
  readonly worker?: MakeWorker
}

/**
 * Defines `<delight-post>` and `<delight-queue>`. Calling it again changes only the worker of readers made
 * later.
 *
 * @example
 * defineElements()
 * // or, for a bundler that finds workers by their URL:
 * defineElements({
 *   worker: () => new Worker(new URL('delight-detector/element-worker.js', import.meta.url), { type: 'module' }),
 * })
 */
export function defineElements({ worker }: DefineOptions = {}): void {
  if (worker) useWorker(worker)
  if (!customElements.get('delight-post')) customElements.define('delight-post', DelightPost)
  if (!customElements.get('delight-queue')) customElements.define('delight-queue', DelightQueue)
}
