export {
  type Classification,
  type ClassificationColumns,
  classificationAt,
  createColumns,
  type Evidence,
} from './classification'
export { type Classifier, createDetector, type Detector, type DetectorOptions } from './detector'
export { ModelError } from './model/model'
export type { AgainstNormal, FullReport } from './normal/against-normal'
export type { Alert, Change } from './normal/alert'
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
export { ClaimError, type ClaimInput, type Shows } from './normal/claim'
export type {
  ClaimedShare,
  ClaimGap,
  ClaimReport,
  ClaimReportOptions,
  ClaimRow,
} from './normal/claim-report'
export { type Claims, type ClaimsState, claimsFromJSON, createClaims } from './normal/claims'
export type { Compared, Ratio } from './normal/compared'
export type { ExperiencedShare } from './normal/experience'
export type { ChannelPair } from './normal/journey-channels'
export type { CustomerShare, MeanChange } from './normal/journey-figures'
export type { JourneyPlace } from './normal/journey-places'
export type { Silence } from './normal/journey-silence'
export type { Transition } from './normal/journey-transitions'
export {
  createJourneys,
  type JourneyOptions,
  type JourneyReport,
  type Journeys,
} from './normal/journeys'
export { type MeasureClaimsOptions, measureClaims } from './normal/measure-claims'
export { type ExpectationGap, LEVELS, type Level, type LevelNews, type News } from './normal/news'
export type { NewsItem, NewsReport } from './normal/news-report'
export { createNormalMeter, type NormalMeter, type NormalMeterOptions } from './normal/normal-meter'
export {
  type BaselineSource,
  type ShippedOptions,
  SOURCE_KINDS,
  type SourceKind,
  shippedBaselines,
  shippedSources,
} from './normal/shipped-baselines'
export { tradeOf } from './normal/trades'
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
  MOST_WEIGHT,
  type Post,
  PostError,
  type PostFields,
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
export type { ProportionRatio } from './stats/mover-ratio'
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
export type { Difference, PairedDifference, ShrunkShare, Standing } from './tails/comparison'
export type { Copies } from './tails/copies'
export type { CountedOnce } from './tails/counted-once'
export type { DriverOutcome } from './tails/driver-counts'
export type {
  Drivers,
  Effect,
  ImportanceShare,
  OutcomeDrivers,
  TouchpointContrast,
} from './tails/drivers'
export type { Estimation } from './tails/estimation'
export type { ExplainedOf, Friction, FrictionKind, FrictionPlace } from './tails/friction'
export type { FrictionName } from './tails/friction-counts'
export type { FarPost } from './tails/furthest'
export type { Grouping } from './tails/grouping'
export type { Distinct } from './tails/lowest'
export { type MeasureOptions, measureTails, type PostTaker } from './tails/measure'
export { createTailMeter, type MeterOptions, meterFromJSON, type TailMeter } from './tails/meter'
export type { Aftermath, MomentSide } from './tails/moment-counts'
export type { Moment, Moments, MomentsOf, TouchpointMoments } from './tails/moments'
export type { NearDuplicates } from './tails/near-duplicates'
export type { OverTime, Period } from './tails/over-time'
export type { Estimate, Extremity, Prevalence } from './tails/prevalence'
export type { RatedPosts, Ratings } from './tails/ratings'
export type { ReachFigures } from './tails/reach-figures'
export type { PostReasons, ReasonFinder, TouchpointReading } from './tails/reasons'
export {
  DEFAULT_TELLING,
  type EarnedSum,
  type Group,
  type GroupPair,
  type GroupTable,
  type Measured,
  type ReportOptions,
  type Share,
  type TailReport,
  type TellingRates,
} from './tails/report'
export type { MeterState } from './tails/state'
export type { GroupTheme, Theme, Themes } from './tails/themes'
export { EXPLAIN_ABOVE, type TriageOptions } from './tails/triage'
export type { Voices } from './tails/voices'
export type { Weighted, WeightedShare } from './tails/weights'
export { LANGUAGES } from './text/language'
export type { DateOrder } from './time'
