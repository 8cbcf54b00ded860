import { classificationAt } from '../classification'
import { createDetector, type Detector } from '../detector'
import { type AuditSheet, readAuditSheet } from '../io/audit-sheet'
import { InputError } from '../io/input-error'
import { toAuditSheet } from '../report/audit-sheet'
import { toAuditTerminal } from '../report/audit-terminal'
import { LABELS } from '../spectrum'
import type { Confidence } from '../stats/interval'
import { type AuditReport, measureAudit } from '../tails/audit'
import { type Audit, drawAudit } from '../tails/audit-draw'
import { STRATA } from '../tails/audit-strata'
import { outcomeKey } from '../tails/outcome'
import { classifyRead, type WorkersOption } from './classifying'
import { openOutput } from './output'
import { type Progress, startProgress } from './progress'
import { postsOf, type ReadingOptions } from './reading'
import { summaryOptions } from './report-output'

/** The options of `delight audit draw`. */
export interface AuditDrawOptions extends ReadingOptions {
  readonly n: number
  readonly simple?: boolean
  readonly seed: number
  readonly output: string
}

/** The options of `delight audit read`. */
export interface AuditReadOptions extends ReadingOptions, WorkersOption {
  readonly confidence: Confidence
  readonly json?: string
}

/** How few posts may be drawn, by how they are. */
export const FEWEST_LABELS = { simple: 2, stratified: 2 * STRATA }
export const MOST_LABELS = 1_000_000
export const LABELS_EXPECTED = `expected a whole number from ${FEWEST_LABELS.stratified} to ${MOST_LABELS}, with --simple from ${FEWEST_LABELS.simple}`

/** `delight audit draw`: a sheet of posts worth labelling by hand. */
export async function auditDraw(
  paths: readonly string[],
  options: AuditDrawOptions,
): Promise<void> {
  const design = options.simple ? 'simple' : 'stratified'
  if (options.n < FEWEST_LABELS[design]) {
    throw new InputError('--n', `${LABELS_EXPECTED}, got ${options.n}`)
  }
  const output = await openOutput(options.output)
  const progress = await startProgress(paths)
  try {
    const audit = await drawAudit(postsOf(paths, options, progress), {
      detector: createDetector(),
      labels: options.n,
      design,
      seed: options.seed,
    })
    if (audit.items.length === 0) {
      throw new InputError(paths.join(', '), 'expected posts that the model knows something of')
    }
    await output.write(toAuditSheet(audit))
    await output.commit()
  } catch (error) {
    await output.discard()
    throw error
  } finally {
    progress.stop()
  }
}

/** `delight audit read`: what the labels of a sheet say of the files that it was drawn from. */
export async function auditRead(
  sheetPath: string,
  paths: readonly string[],
  options: AuditReadOptions,
): Promise<void> {
  const detector = createDetector()
  const sheet = await readAuditSheet(sheetPath)
  if (sheet.model !== detector.model) {
    throw new InputError(
      sheetPath,
      `model: expected '${detector.model}', got '${sheet.model}' (draw again)`,
    )
  }
  // Told before the posts are read, which may take long.
  if (sheet.rows.every(({ label }) => label === null)) {
    throw new InputError(
      sheetPath,
      `expected ${LABELS.join(', ')} in the column 'label', got no label in any of ${sheet.rows.length} rows; fill in rows from the top, then read again`,
    )
  }
  const output = await openOutput(options.json ?? '-')
  const progress = await startProgress(paths)
  try {
    const audit = await auditBehind(sheet, paths, options, detector, progress)
    const labels = sheet.rows.map(({ label }) => label)
    const report = await told(sheetPath, async () =>
      measureAudit(audit, labels, { confidence: options.confidence }),
    )
    progress.stop()
    await output.write(options.json === undefined ? summary(report) : json(report))
    await output.commit()
  } catch (error) {
    progress.stop()
    await output.discard()
    throw error
  }
}

/** The audit that a sheet was written from, found again by reading the posts. */
async function auditBehind(
  { model, design, rows }: AuditSheet,
  paths: readonly string[],
  options: AuditReadOptions,
  detector: Detector,
  progress: Progress,
): Promise<Audit> {
  const drawn = new Map(rows.map((row) => [row.post, row]))
  const outcomes = new Map<number, number>()
  let number = 0
  for await (const { posts, columns } of classifyRead(paths, options, [], detector, progress)) {
    for (let i = 0; i < posts.length; i++) {
      const classification = classificationAt(columns, i)
      const row = drawn.get(++number)
      const outcome = classification.evidence === 'some' ? outcomeKey(classification) : null
      if (outcome !== null) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      if (row && row.outcome !== outcome) {
        throw new InputError(
          row.place,
          `expected post ${number} of ${paths.join(', ')} as it was when drawn, got another (name the same files, in the same order)`,
        )
      }
    }
  }
  const missing = rows.find(({ post }) => post > number)
  if (missing) {
    throw new InputError(
      missing.place,
      `expected post ${missing.post} of ${paths.join(', ')}, got only ${number} posts`,
    )
  }
  return {
    format: 'delight-detector audit',
    version: 1,
    model,
    design,
    // Neither text nor chance of being drawn is used where the strata are known.
    items: rows.map(({ post, outcome }) => ({ post, id: null, text: '', inclusion: 1, outcome })),
    outcomes: [...outcomes].sort(([a], [b]) => a - b),
  }
}

/** Options and labels out of range are the caller's mistake, not the program's. */
async function told<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof RangeError) {
      throw new InputError(place, error.message.replace(/^labels: /, ''))
    }
    throw error
  }
}

function json(report: AuditReport): string {
  return `${JSON.stringify(report, null, 2)}\n`
}

function summary(report: AuditReport): string {
  return toAuditTerminal(report, summaryOptions())
}
