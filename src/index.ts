export {
  type Classification,
  type ClassificationColumns,
  classificationAt,
  createColumns,
  type Evidence,
} from './classification'
export { type Classifier, createDetector, type Detector, type DetectorOptions } from './detector'
export { ModelError } from './model/model'
export type { Alert, Change, Ratio } from './normal/alert'
export {
  type BaselineOptions,
  type Baselines,
  baselinesFromJSON,
  createBaselines,
  type NewsOptions,
  type Strengths,
} from './normal/baseline'
export type { BaselineState } from './normal/baseline-state'
export type { Direction } from './normal/chart-design'
export {
  createJourneys,
  type JourneyOptions,
  type JourneyReport,
  type Journeys,
} from './normal/journeys'
export { type ExpectationGap, LEVELS, type Level, type LevelNews, type News } from './normal/news'
export type { Measure } from './normal/usual'
export {
  createTailWatch,
  type LeftOut,
  type TailWatch,
  type WatchOptions,
  watchFromJSON,
} from './normal/watch'
export type { WatchState } from './normal/watch-state'
export { type WatchTailsOptions, watchTails } from './normal/watch-tails'
export type { PostDetails } from './normal/watched-group'
export {
  type CheckOptions,
  checkPost,
  LONGEST_TEXT,
  type Post,
  PostError,
  type PostInput,
} from './post'
export {
  LABELS,
  type Label,
  labelValue,
  SPECTRA,
  type Spectrum,
  spectrumOf,
  TAILS,
  type Tail,
  tailOf,
} from './spectrum'
export type { Confidence, Interval } from './stats/interval'
export { PREVALENCE_METHODS, type PrevalenceMethod } from './stats/quantifier'
export { type AuditedShare, type AuditReport, measureAudit } from './tails/audit'
export {
  type Audit,
  type AuditDesign,
  type AuditItem,
  type AuditOptions,
  drawAudit,
} from './tails/audit-draw'
export {
  type Calibration,
  type CalibrationItem,
  calibrationFrom,
  shippedCalibration,
} from './tails/calibration'
export type { Difference, ShrunkShare, Standing } from './tails/comparison'
export type { Copies } from './tails/copies'
export type { DriverOutcome } from './tails/driver-counts'
export type {
  Drivers,
  Effect,
  ImportanceShare,
  OutcomeDrivers,
  TouchpointContrast,
} from './tails/drivers'
export type { Estimation } from './tails/estimation'
export type { FarPost } from './tails/furthest'
export type { Grouping } from './tails/grouping'
export type { Distinct } from './tails/lowest'
export { type MeasureOptions, measureTails } from './tails/measure'
export { createTailMeter, type MeterOptions, meterFromJSON, type TailMeter } from './tails/meter'
export type { Estimate, Extremity, Prevalence } from './tails/prevalence'
export type { ReachFigures } from './tails/reach-figures'
export type { PostReasons, ReasonFinder, TouchpointReading } from './tails/reasons'
export {
  DEFAULT_TELLING,
  type EarnedSum,
  type Group,
  type GroupTable,
  type Measured,
  type ReportOptions,
  type Share,
  type TailReport,
  type TellingRates,
} from './tails/report'
export type { MeterState } from './tails/state'
export type { Theme, Themes } from './tails/themes'
export { EXPLAIN_ABOVE, type TriageOptions } from './tails/triage'
export type { Voices } from './tails/voices'
export { LANGUAGES } from './text/language'
export type { DateOrder } from './time'
