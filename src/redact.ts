export { type RedactOptions, redact, redactionsOf } from './redact/redact'
export { REDACTED, type Redacted, type Redaction } from './redact/redaction'
export { type RedactedExplanation, redactExplanation } from './report/redact-explanation'
export { redactReport, withoutQuotes } from './report/redact-report'
