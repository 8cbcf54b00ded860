import { TAILS } from '../spectrum'
import type { FarPost } from '../tails/furthest'
import type { Chart, Named } from './chart'
import type { ChartDesign, Cusum, Direction } from './chart-design'
import { type Fields, fieldsOf } from './fields'
import type { Measure, Usual } from './usual'
import { byTail, FORMAT, VERSION, type Watched } from './watch-state'
import type { ClosedDay, OpenDay, WatchedGroup, WatchedTail } from './watched-group'
import { readTotal } from './weight-total'

const DAY_FIELDS = 4
const WEEK = 7
/** A bit for each tail. */
const UNUSUAL_BITS = 3

/**
 * Checks the saved state of a watch.
 *
 * @throws TypeError naming the part that is not as expected
 */
export function readWatch(state: unknown): Watched {
  const fields = fieldsOf('watch')
  const root = fields.record(state, 'state')
  if (root.format !== FORMAT || root.version !== VERSION) {
    fields.fail('state', `'${FORMAT}' version ${VERSION}`)
  }
  const settings = fields.record(root.settings, 'settings')
  const leftOut = fields.record(root.leftOut, 'leftOut')
  const by = fields.list(settings.by, 'settings.by').map((name) => fields.text(name, 'settings.by'))
  const groups = new Map<string, WatchedGroup>()
  fields.list(root.groups, 'groups').forEach((entry, i) => {
    const group = readGroup(fields, entry, `groups[${i}]`)
    const key = JSON.stringify(group.values)
    if (group.values.length !== by.length) fields.fail(`groups[${i}].values`, `${by.length} values`)
    if (groups.has(key)) fields.fail(`groups[${i}].values`, `each group once, got ${key} again`)
    groups.set(key, group)
  })
  return {
    settings: {
      model: fields.text(settings.model, 'settings.model'),
      by,
      measure: readMeasure(fields, settings.measure, 'settings.measure'),
      arl: fields.number(settings.arl, 'settings.arl'),
      change: fields.number(settings.change, 'settings.change'),
      lateness: fields.count(settings.lateness, 'settings.lateness'),
      learn: fields.count(settings.learn, 'settings.learn'),
    },
    latest: wholeOrNull(fields, root.latest, 'latest'),
    closed: wholeOrNull(fields, root.closed, 'closed'),
    leftOut: {
      untimed: fields.count(leftOut.untimed, 'leftOut.untimed'),
      late: fields.count(leftOut.late, 'leftOut.late'),
      noEvidence: fields.count(leftOut.noEvidence, 'leftOut.noEvidence'),
    },
    groups,
  }
}

function readGroup(fields: Fields, value: unknown, at: string): WatchedGroup {
  const group = fields.record(value, at)
  const open = new Map<number, OpenDay>()
  fields.list(group.open, `${at}.open`).forEach((entry, i) => {
    const [day, counts] = readOpenDay(fields, entry, `${at}.open[${i}]`)
    if (open.has(day)) fields.fail(`${at}.open[${i}].day`, `each day once, got ${day} again`)
    open.set(day, counts)
  })
  const watched = fields.record(group.watched, `${at}.watched`)
  return {
    values: fields
      .list(group.values, `${at}.values`)
      .map((name) => fields.textOrNull(name, `${at}.values`)),
    born: fields.whole(group.born, `${at}.born`),
    history: fields.list(group.history, `${at}.history`).map((entry, i): ClosedDay => {
      const day = fields.counts(entry, DAY_FIELDS, `${at}.history[${i}]`)
      const [posts, outraged, delighted, bits] = day as [number, number, number, number]
      if (outraged + delighted > posts || bits > UNUSUAL_BITS) {
        fields.fail(
          `${at}.history[${i}]`,
          'posts, those of each tail among them, and a bit for each',
        )
      }
      return {
        posts,
        tails: { outraged, delighted },
        unusual: { outraged: bits % 2 === 1, delighted: bits >= 2 },
      }
    }),
    open,
    watched: byTail((tail) => readTail(fields, watched[tail], `${at}.watched.${tail}`)),
  }
}

function readOpenDay(fields: Fields, value: unknown, at: string): [number, OpenDay] {
  const day = fields.record(value, at)
  const tails = fields.record(day.tails, `${at}.tails`)
  const names = fields.record(day.names, `${at}.names`)
  const weights = fields.record(day.weights, `${at}.weights`)
  const furthest = fields.record(day.furthest, `${at}.furthest`)
  const open: OpenDay = {
    posts: fields.count(day.posts, `${at}.posts`),
    tails: byTail((tail) => fields.count(tails[tail], `${at}.tails.${tail}`)),
    names: byTail((tail) => readNames(fields, names[tail], `${at}.names.${tail}`)),
    weights: byTail((tail) => readTotal(fields, weights[tail], `${at}.weights.${tail}`)),
    furthest: byTail((tail) => readFar(fields, furthest[tail], `${at}.furthest.${tail}`)),
  }
  checkOpenDay(fields, open, at)
  return [fields.whole(day.day, `${at}.day`), open]
}

/** What is counted of a day is of its posts. */
function checkOpenDay(fields: Fields, open: OpenDay, at: string): void {
  const { posts, tails, names, weights, furthest } = open
  if (tails.outraged + tails.delighted > posts) fields.fail(`${at}.tails`, `at most ${posts} posts`)
  for (const tail of TAILS) {
    const most = tails[tail]
    const shown = [...names[tail].values(), weights[tail].posts, furthest[tail].length]
    if (shown.some((of) => of > most)) fields.fail(at, `at most ${most} ${tail} posts`)
  }
}

function readTail(fields: Fields, value: unknown, at: string): WatchedTail {
  const tail = fields.record(value, at)
  return {
    usual: tail.usual === null ? null : readUsual(fields, tail.usual, `${at}.usual`),
    rise: readChart(fields, tail.rise, `${at}.rise`),
    fall: readChart(fields, tail.fall, `${at}.fall`),
  }
}

function readChart(fields: Fields, value: unknown, at: string): Chart {
  const chart = fields.record(value, at)
  return {
    level: fields.number(chart.level, `${at}.level`),
    since: wholeOrNull(fields, chart.since, `${at}.since`),
    began: wholeOrNull(fields, chart.began, `${at}.began`),
    count: fields.count(chart.count, `${at}.count`),
    expected: fields.number(chart.expected, `${at}.expected`),
    before: readNamed(fields, chart.before, `${at}.before`),
    during: readNamed(fields, chart.during, `${at}.during`),
    read: readFar(fields, chart.read, `${at}.read`),
  }
}

function readUsual(fields: Fields, value: unknown, at: string): Usual {
  const usual = fields.record(value, at)
  return {
    measure: readMeasure(fields, usual.measure, `${at}.measure`),
    rate: fields.positive(usual.rate, `${at}.rate`),
    count: fields.count(usual.count, `${at}.count`),
    exposure: fields.positive(usual.exposure, `${at}.exposure`),
    weekdays: fields.positives(usual.weekdays, WEEK, `${at}.weekdays`),
    worth: fields.positives(usual.worth, WEEK, `${at}.worth`),
    dispersion: fields.positive(usual.dispersion, `${at}.dispersion`),
    learned: fields.flag(usual.learned, `${at}.learned`),
    design: readDesign(fields, usual.design, `${at}.design`),
  }
}

function readDesign(fields: Fields, value: unknown, at: string): ChartDesign {
  const design = fields.record(value, at)
  const cusum = (direction: Direction): Cusum => {
    const chart = fields.record(design[direction], `${at}.${direction}`)
    return {
      change: fields.positive(chart.change, `${at}.${direction}.change`),
      limit: fields.positive(chart.limit, `${at}.${direction}.limit`),
    }
  }
  const levels = fields.list(design.levels, `${at}.levels`)
  return {
    rate: fields.positive(design.rate, `${at}.rate`),
    // For shares no day has a level of its own.
    levels: fields.positives(levels, levels.length === 0 ? 0 : WEEK, `${at}.levels`),
    rise: cusum('rise'),
    fall: cusum('fall'),
    runLength: fields.positive(design.runLength, `${at}.runLength`),
  }
}

function readMeasure(fields: Fields, value: unknown, at: string): Measure {
  return value === 'count' || value === 'share' ? value : fields.fail(at, "'count' or 'share'")
}

function readNamed(fields: Fields, value: unknown, at: string): Named {
  const named = fields.record(value, at)
  return {
    exposure: fields.number(named.exposure, `${at}.exposure`),
    names: readNames(fields, named.names, `${at}.names`),
    weight: readTotal(fields, named.weight, `${at}.weight`),
  }
}

function readNames(fields: Fields, value: unknown, at: string): Map<string, number> {
  return new Map(
    fields.list(value, at).map((entry) => {
      const [name, count] = fields.list(entry, at)
      return [fields.text(name, at), fields.count(count, at)] as const
    }),
  )
}

function readFar(fields: Fields, value: unknown, at: string): FarPost[] {
  return fields.list(value, at).map((entry) => {
    const post = fields.record(entry, at)
    return {
      id: fields.textOrNull(post.id, `${at}.id`),
      text: fields.text(post.text, `${at}.text`),
      time: fields.textOrNull(post.time, `${at}.time`),
      reach: post.reach === null ? null : fields.count(post.reach, `${at}.reach`),
      score: fields.number(post.score, `${at}.score`),
      probability: fields.number(post.probability, `${at}.probability`),
    }
  })
}

function wholeOrNull(fields: Fields, value: unknown, at: string): number | null {
  return value === null ? null : fields.whole(value, at)
}
