export {
  createExplainer,
  type EvidenceSpan,
  type Explainer,
  type ExplainerOptions,
  type Explanation,
  type SentenceScore,
} from './explainer'
export { explanationToMarkdown, explanationToTerminal } from './report/explanation-text'
export { toHighlightedHtml } from './report/highlight'
export { showExplanation } from './report/show-explanation'
export type { Shown } from './report/shown'
export type { Found } from './signals/explainer'
export {
  SIGNALS,
  type Signal,
  SOURCES,
  type Source,
  TOUCHPOINTS,
  type Touchpoint,
} from './signals/names'
export type { OwnPattern } from './signals/own'
export { PatternError } from './signals/pattern'
