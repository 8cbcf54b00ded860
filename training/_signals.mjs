// training/signals.ts
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'

// src/model/model.ts
var AXES = 4
var HEAD_INPUTS = 2 + 2 * AXES
var CLASSES = 5
var PARAMETERS = AXES + AXES + 1 + HEAD_INPUTS * CLASSES + CLASSES + CLASSES
function checksum(words2, from) {
  let sum = 2166136261 | 0
  for (let i = from; i < words2.length; i++) sum = Math.imul(sum ^ words2[i], 16777619)
  return sum
}

// src/signals/heads.ts
var HEADS_MAGIC = 1196641348
var HEADS_FORMAT = 1
var HEADS_HEADER_BYTES = 32
var HEAD_BYTES = 64
var NAME_AT = 20
var NAME_BYTES = HEAD_BYTES - NAME_AT

// training/pack-heads.ts
function packHeads(heads, hashes) {
  const features2 = []
  const counts = []
  const owners = []
  const weights = []
  hashes.forEach((hash, column) => {
    const before = owners.length
    heads.forEach((head, i) => {
      const weight = head.weights[column]
      if (weight === 0) return
      owners.push(i)
      weights.push(weight)
    })
    if (owners.length === before) return
    features2.push(hash)
    counts.push(owners.length - before)
  })
  const used =
    HEADS_HEADER_BYTES + heads.length * HEAD_BYTES + features2.length * 5 + owners.length * 2
  const bytes2 = new Uint8Array(Math.ceil(used / 4) * 4)
  const view = new DataView(bytes2.buffer)
  const header = [HEADS_MAGIC, HEADS_FORMAT, bytes2.length, 0, heads.length, features2.length]
  ;[...header, owners.length, 0].forEach((word, i) => {
    view.setInt32(i * 4, word, true)
  })
  heads.forEach((head, i) => {
    const at2 = HEADS_HEADER_BYTES + i * HEAD_BYTES
    const numbers = [head.constant, head.scale, head.threshold, head.slope, head.offset]
    numbers.forEach((number, k) => {
      view.setFloat32(at2 + k * 4, number, true)
    })
    for (let k = 0; k < head.name.length; k++) bytes2[at2 + 20 + k] = head.name.charCodeAt(k)
  })
  let at = HEADS_HEADER_BYTES + heads.length * HEAD_BYTES
  for (const hash of features2) {
    view.setInt32(at, hash, true)
    at += 4
  }
  for (const list of [counts, owners, weights.map((weight) => weight & 255)]) {
    bytes2.set(list, at)
    at += list.length
  }
  view.setInt32(12, checksum(new Int32Array(bytes2.buffer), 4), true)
  return bytes2
}

// training/signal-figures.ts
function f1(counts) {
  return (2 * counts.hits) / Math.max(1, 2 * counts.hits + counts.false + counts.missed)
}
function count(chosen, positive, says) {
  const counts = { hits: 0, false: 0, missed: 0 }
  for (const row of chosen) {
    if (says(row)) {
      if (positive[row]) counts.hits++
      else counts.false++
    } else if (positive[row]) counts.missed++
  }
  return counts
}
var LEAST_F1 = 0.12
function bestThreshold(chosen, positive, sums) {
  const order = [...chosen].sort((a, b) => sums[b] - sums[a])
  const all = order.reduce((sum, row) => sum + positive[row], 0)
  let hits = 0
  let best = -1
  let threshold = 0
  order.forEach((row, said) => {
    hits += positive[row]
    const value = f1({ hits, false: said + 1 - hits, missed: all - hits })
    if (value <= best) return
    best = value
    const next = order[said + 1]
    threshold = next === void 0 ? sums[row] : (sums[row] + sums[next]) / 2
  })
  return best < LEAST_F1 ? Infinity : threshold
}
var STEPS = 200
function calibrate(chosen, positive, sums) {
  let slope = 1
  let offset = 0
  for (let step = 0; step < STEPS; step++) {
    let [gs, go, hss, hso, hoo] = [0, 0, 1e-3, 0, 1e-3]
    for (const row of chosen) {
      const x = sums[row]
      const p = 1 / (1 + Math.exp(-(slope * x + offset)))
      const error = p - positive[row]
      const weight = p * (1 - p)
      gs += error * x
      go += error
      hss += weight * x * x
      hso += weight * x
      hoo += weight
    }
    const determinant = hss * hoo - hso * hso
    const ds = (hoo * gs - hso * go) / determinant
    const d0 = (hss * go - hso * gs) / determinant
    slope -= ds
    offset -= d0
    if (Math.abs(ds) + Math.abs(d0) < 1e-9) break
  }
  return { slope, offset }
}

// src/signals/names.ts
var SIGNALS = [
  'surprise',
  'beyond_duty',
  'told_others',
  'lasting_memory',
  'return',
  'leave',
  'human_warmth',
  'human_failing',
  'machine_barrier',
  'waiting',
  'hard_to_leave',
  'easy_to_leave',
  'no_answer',
  'pushy_marketing',
  'privacy_unease',
  'system_failure',
  'broken_promise',
  'unfair_money',
  'recovery',
]
var TOUCHPOINTS = [
  'staff',
  'phone',
  'chat_bot',
  'email_letter',
  'website',
  'app',
  'store_branch',
  'kiosk_selfservice',
  'delivery',
  'billing_price',
  'product',
  'food_drink',
  'room_facility',
  'vehicle_travel',
  'event_content',
  'social_media',
  'other',
]
var SOURCES = ['earned', 'owned', 'paid', 'none']
var DEVIATIONS = ['industry', 'company', 'customer']

// training/random.ts
function seeded(seed) {
  let state = seed | 0
  return () => {
    state = (state + 1831565813) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
function shuffled(count2, random) {
  const order = Uint32Array.from({ length: count2 }, (_, i) => i)
  for (let i = count2 - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const swap = order[i]
    order[i] = order[j]
    order[j] = swap
  }
  return order
}

// training/dual.ts
var PASSES = 30
var NEWTON_STEPS = 6
var CONSTANT_VALUE = 3
function fitLogistic(rows2, chosen, positive, columns, cost, lift, random) {
  const weights = new Float32Array(columns)
  let constant = 0
  const { starts, columns: column, values: values2 } = rows2
  const n = chosen.length
  const alpha = new Float64Array(n)
  const logit = new Float64Array(n).fill(-4)
  const norm = new Float64Array(n)
  for (let k = 0; k < n; k++) {
    const i = chosen[k]
    const c = cost * (positive[i] ? lift : 1)
    alpha[k] = c / (1 + Math.exp(4))
    const step = alpha[k] * (positive[i] ? 1 : -1)
    let sum = CONSTANT_VALUE * CONSTANT_VALUE
    for (let j = starts[i]; j < starts[i + 1]; j++) {
      sum += values2[j] * values2[j]
      weights[column[j]] += step * values2[j]
    }
    constant += step * CONSTANT_VALUE
    norm[k] = sum
  }
  for (let pass = 0; pass < PASSES; pass++) {
    let most = 0
    for (const k of shuffled(n, random)) {
      const i = chosen[k]
      const sign = positive[i] ? 1 : -1
      const c = cost * (positive[i] ? lift : 1)
      let dot = constant * CONSTANT_VALUE
      for (let j = starts[i]; j < starts[i + 1]; j++) dot += weights[column[j]] * values2[j]
      const margin = sign * dot
      const old = alpha[k]
      let t = logit[k]
      for (let step = 0; step < NEWTON_STEPS; step++) {
        const s = 1 / (1 + Math.exp(-t))
        const g = t + norm[k] * (c * s - old) + margin
        const move = g / (1 + norm[k] * c * s * (1 - s))
        t -= move
        if (Math.abs(move) < 1e-4) break
      }
      t = Math.max(-30, Math.min(30, t))
      const next = c / (1 + Math.exp(-t))
      const delta = (next - old) * sign
      logit[k] = t
      alpha[k] = next
      if (delta === 0) continue
      for (let j = starts[i]; j < starts[i + 1]; j++) weights[column[j]] += delta * values2[j]
      constant += delta * CONSTANT_VALUE
      most = Math.max(most, Math.abs(delta) / c)
    }
    if (most < 1e-3) break
  }
  return { weights, constant: constant * CONSTANT_VALUE }
}

// training/signal-heads.ts
function targetsOf(rows2) {
  const target = (kind, name, says) => ({
    kind,
    name,
    positive: Uint8Array.from(rows2, (row) => (says(row) ? 1 : 0)),
  })
  return [
    ...SIGNALS.map((name) => target('signal', name, (row) => row.signals.includes(name))),
    ...TOUCHPOINTS.map((name) =>
      target('touchpoint', name, (row) => row.touchpoints.includes(name)),
    ),
    ...DEVIATIONS.map((name) =>
      target('deviation', name, (row) => row.deviates_from.includes(name)),
    ),
    target('source', 'not_earned', (row) => row.source !== 'earned'),
    ...SOURCES.filter((name) => name !== 'earned').map((name) =>
      target('source', name, (row) => row.source === name),
    ),
  ]
}
var FREEDOM = {
  signal: { word: 4, shape: 0.2, proved: 6, own: 1, family: 0.3, cost: 0.1 },
  touchpoint: { word: 4, shape: 0.2, proved: 6, own: 1, family: 0.3, cost: 0.1 },
  deviation: { word: 4, shape: 0.2, proved: 6, own: 1, family: 0.3, cost: 0.1 },
  source: { word: 8, shape: 4, proved: 2, own: 1, family: 0.5, cost: 0.3 },
}
var LIFT = 2
var KEPT = 3e3
function fitHead(rows2, target, chosen) {
  const freedom = FREEDOM[target.kind]
  const scales = Float32Array.from(rows2.owners, (owner) => scaleOf(owner, target, freedom))
  const values2 = rows2.values.map((value, i) => value * scales[rows2.columns[i]])
  const width = rows2.hashes.length
  const data = { starts: rows2.starts, columns: rows2.columns, values: values2 }
  const fit = fitLogistic(data, chosen, target.positive, width, freedom.cost, LIFT, seeded(1))
  const weights = fit.weights.map((weight, i) => weight * scales[i])
  const effects = weights.map((weight, i) =>
    Math.abs(rows2.owners[i] === 'word' ? weight / 10 : weight),
  )
  const least = [...effects].sort((a, b) => b - a)[KEPT] ?? 0
  let largest = 1e-9
  weights.forEach((weight, i) => {
    if (effects[i] > least) largest = Math.max(largest, Math.abs(weight))
  })
  const scale = Math.fround(largest / 127)
  return {
    constant: Math.fround(fit.constant),
    scale,
    weights: Int8Array.from(weights, (weight, i) =>
      effects[i] > least ? Math.round(weight / scale) : 0,
    ),
  }
}
function scaleOf(owner, { kind, name }, freedom) {
  if (owner === 'word') return freedom.word
  if (owner === 'shape') return freedom.shape
  const isOwn =
    owner.endsWith(` ${kind} ${name}`) || (kind === 'source' && owner.includes(' source '))
  if (owner.startsWith('proved')) return isOwn ? freedom.proved : freedom.family
  if (owner.startsWith('family')) return isOwn ? freedom.own : freedom.family
  return isOwn ? freedom.own : 0
}
function headSum(rows2, head, row) {
  let sum = 0
  for (let i = rows2.starts[row]; i < rows2.starts[row + 1]; i++)
    sum += rows2.values[i] * head.weights[rows2.columns[i]]
  return head.constant + head.scale * sum
}

// training/signal-rows.ts
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// src/text/utf8.ts
var encoder = typeof TextEncoder === 'undefined' ? null : new TextEncoder()
var BYTES_PER_UNIT = 3
function encodeUtf8(text, into) {
  return encoder === null ? encodePlain(text, into) : encoder.encodeInto(text, into).written
}
function encodePlain(text, into) {
  let size = 0
  for (const character of text) {
    const point = character.codePointAt(0)
    size = writePoint(point >= 55296 && point < 57344 ? 65533 : point, into, size)
  }
  return size
}
function writePoint(point, into, at) {
  let end = at
  if (point < 128) into[end++] = point
  else {
    if (point < 2048) into[end++] = 192 | (point >> 6)
    else {
      if (point < 65536) into[end++] = 224 | (point >> 12)
      else {
        into[end++] = 240 | (point >> 18)
        into[end++] = 128 | ((point >> 12) & 63)
      }
      into[end++] = 128 | ((point >> 6) & 63)
    }
    into[end++] = 128 | (point & 63)
  }
  return end
}
function sizeOf(first) {
  return first < 128 ? 1 : first < 224 ? 2 : first < 240 ? 3 : 4
}
function pointAt(bytes2, at) {
  const first = bytes2[at]
  if (first < 128) return first
  if (first < 224) return ((first & 31) << 6) | (bytes2[at + 1] & 63)
  if (first < 240)
    return ((first & 15) << 12) | ((bytes2[at + 1] & 63) << 6) | (bytes2[at + 2] & 63)
  return (
    ((first & 7) << 18) |
    ((bytes2[at + 1] & 63) << 12) |
    ((bytes2[at + 2] & 63) << 6) |
    (bytes2[at + 3] & 63)
  )
}

// src/text/hash.ts
var LOW = 2654435761
var HIGH = 2246822507
var NEXT = 668265263
var LAST = 3266489909
var GROUP = 8
function hashGroup(hash, low, high) {
  return (Math.imul(hash, NEXT) + Math.imul(low, LOW) + Math.imul(high, HIGH)) | 0
}
function finishHash(hash) {
  const h = Math.imul(hash ^ (hash >>> 15), LAST)
  return h ^ (h >>> 16)
}
function joinHashes(before, last) {
  return (Math.imul(before, LOW) + last) | 0
}
function hashBytes(view, size) {
  let hash = 0
  for (let at = 0; at < size; at += GROUP)
    hash = hashGroup(hash, view.getInt32(at, true), view.getInt32(at + 4, true))
  return finishHash(hash)
}
function hashWord(word) {
  const bytes2 = new Uint8Array(word.length * BYTES_PER_UNIT + GROUP)
  return hashBytes(new DataView(bytes2.buffer), encodeUtf8(word, bytes2))
}

// src/text/negation.ts
var NEGATORS = [
  'not',
  'no',
  'never',
  'none',
  'nobody',
  'nothing',
  'neither',
  'nor',
  'nowhere',
  'without',
  'cannot',
  'cant',
  'dont',
  'doesnt',
  'didnt',
  'wont',
  'wouldnt',
  'shouldnt',
  'couldnt',
  'isnt',
  'arent',
  'wasnt',
  'werent',
  'hasnt',
  'havent',
  'hadnt',
  'aint',
  'mustnt',
  'neednt',
  'hardly',
  'barely',
  'scarcely',
  'lack',
  'lacks',
  'lacked',
  'lacking',
  'nt',
  'unable',
]
var TURNS = ['although', 'though', 'except', 'because', 'until', 'only']
var LIFTED = ['never', 'couldnt', 'cannot', 'cant']
var MEASURES = [
  'so',
  'such',
  'better',
  'happier',
  'easier',
  'nicer',
  'kinder',
  'faster',
  'worse',
  'enough',
]
var VERDICTS = ['but', 'however', 'now', 'overall', 'yet']
var FORMER_WORD = 'used'
var NEGATION_REACH = 4
var PLAIN = 0
var NEGATOR = 1
var TURN = 2
var LIFTED_NEGATOR = 3
var MEASURE = 4
var FORMER = 5
var VERDICT = 6
var SLOTS = 1024
var MASK = SLOTS - 1
var keys = new Int32Array(SLOTS)
var roles = new Uint8Array(SLOTS)
function learn(words2, role) {
  for (const word of words2) {
    const hash = hashWord(word)
    let slot = hash & MASK
    while (roles[slot] !== PLAIN && keys[slot] !== hash) slot = (slot + 1) & MASK
    keys[slot] = hash
    roles[slot] = role
  }
}
learn(NEGATORS, NEGATOR)
learn(TURNS, TURN)
learn(LIFTED, LIFTED_NEGATOR)
learn(MEASURES, MEASURE)
learn([FORMER_WORD], FORMER)
learn(VERDICTS, VERDICT)
var ROLE_HASHES = [...NEGATORS, ...TURNS, ...LIFTED, ...MEASURES, FORMER_WORD, ...VERDICTS].map(
  hashWord,
)
function negationRole(hash) {
  let slot = hash & MASK
  while (roles[slot] !== PLAIN) {
    if (keys[slot] === hash) return roles[slot]
    slot = (slot + 1) & MASK
  }
  return PLAIN
}
function isNegator(role) {
  return role === NEGATOR || role === LIFTED_NEGATOR
}
function isTurn(role) {
  return role === TURN || role === VERDICT
}

// src/text/characters.ts
var SPACE = 0
var LETTER = 1
var DIGIT = 2
var PUNCTUATION = 3
var SYMBOL = 4
var EMOJI = 5
var JOINER = 6
var ASCII = new Uint8Array(128)
for (let unit = 33; unit < 127; unit++) ASCII[unit] = PUNCTUATION
for (let unit = 48; unit < 58; unit++) ASCII[unit] = DIGIT
for (let unit = 65; unit < 91; unit++) ASCII[unit] = ASCII[unit + 32] = LETTER
for (const unit of [36, 43, 60, 61, 62, 94, 96, 124, 126]) ASCII[unit] = SYMBOL
function classOf(point) {
  return point < 128 ? ASCII[point] : classOfWide(point)
}
function classOfWide(point) {
  if (point >= 126976 && point < 130048) return EMOJI
  if (point < 192) {
    if (point === 160 || point === 133) return SPACE
    if (point === 170 || point === 181 || point === 186) return LETTER
    if (point === 173) return JOINER
    return point < 160 ? SPACE : SYMBOL
  }
  if (point < 8192) {
    if (point === 215 || point === 247) return SYMBOL
    return point === 5760 || point === 6158 ? SPACE : LETTER
  }
  if (point < 11264) return classOfSymbolBlock(point)
  if (point < 55296) return point <= 12351 && point >= 12288 ? wideCjkPunctuation(point) : LETTER
  if (point >= 65024 && point <= 65039) return JOINER
  if (point === 65279 || point === 65533) return SPACE
  if (point < 65536) return point < 63744 ? SYMBOL : LETTER
  return point >= 917504 && point < 918528 ? JOINER : LETTER
}
function wideCjkPunctuation(point) {
  return point === 12288 ? SPACE : PUNCTUATION
}
function classOfSymbolBlock(point) {
  if (point <= 8202 || point === 8232 || point === 8233 || point === 8239 || point === 8287)
    return SPACE
  if (point <= 8207 || (point >= 8234 && point <= 8238) || (point >= 8288 && point <= 8303))
    return JOINER
  if (point === 8252 || point === 8265) return EMOJI
  if (point < 8304) return PUNCTUATION
  if (point === 8419) return JOINER
  if (point >= 9728 && point <= 10175) return EMOJI
  if (point >= 11013 && point <= 11093) return EMOJI
  if (point >= 8986 && point <= 9215) return EMOJI
  return SYMBOL
}
function foldPoint(point) {
  if (point < 128) return point >= 65 && point <= 90 ? point + 32 : point
  if (point < 256) return point >= 192 && point <= 222 && point !== 215 ? point + 32 : point
  if (point < 384) {
    if ((point >= 313 && point <= 328) || point >= 377) return point & 1 ? point + 1 : point
    return point === 376 ? 255 : point | 1
  }
  if (point >= 913 && point <= 937) return point + 32
  if (point >= 1040 && point <= 1071) return point + 32
  return point >= 1024 && point <= 1039 ? point + 80 : point
}
function isApostrophe(point) {
  return point === 39 || point === 8217 || point === 700
}

// src/text/emoji.ts
var ZERO_WIDTH_JOINER = 8205
function isSkinTone(point) {
  return point >= 127995 && point <= 127999
}
function isRegional(point) {
  return point >= 127462 && point <= 127487
}
function endOfEmoji(bytes2, at) {
  let end = at + sizeOf(bytes2[at])
  if (isRegional(pointAt(bytes2, at)) && isRegional(pointAt(bytes2, end))) end += 4
  for (;;) {
    const point = pointAt(bytes2, end)
    if (isSkinTone(point)) end += 4
    else if (classOf(point) !== JOINER) return end
    else {
      end += sizeOf(bytes2[end])
      if (point === ZERO_WIDTH_JOINER && classOf(pointAt(bytes2, end)) === EMOJI)
        end += sizeOf(bytes2[end])
    }
  }
}
function standsAlone(point, next) {
  return !isRegional(point) && !isSkinTone(next) && classOf(next) !== JOINER
}
function hashEmoji(bytes2, start, end) {
  let hash = hashGroup(0, pointAt(bytes2, start), 0)
  for (let at = start + sizeOf(bytes2[start]); at < end; at += sizeOf(bytes2[at])) {
    const point = pointAt(bytes2, at)
    if (classOf(point) !== JOINER && !isSkinTone(point)) hash = hashGroup(hash, point, 0)
  }
  return finishHash(hash)
}

// src/text/emoticon.ts
var SMILE = hashWord('<:)>')
var LAUGH = hashWord('<:d>')
var FROWN = hashWord('<:(>')
var WINK = hashWord('<;)>')
var TONGUE = hashWord('<:p>')
var SLANT = hashWord('<:/>')
var GASP = hashWord('<:o>')
var KISS = hashWord('<:*>')
var TEAR = hashWord(`<:'(>`)
var HEART = hashWord('<<3>')
var BROKEN_HEART = hashWord('<</3>')
function isEyes(unit) {
  return unit === 58 || unit === 59 || unit === 61
}
function isNose(point) {
  return point === 45 || point === 94 || isApostrophe(point)
}
function mouth(unit) {
  switch (unit) {
    case 41:
    case 93:
      return SMILE
    case 40:
    case 91:
      return FROWN
    case 68:
      return LAUGH
    case 80:
    case 112:
      return TONGUE
    case 47:
    case 92:
    case 124:
      return SLANT
    case 79:
    case 111:
      return GASP
    case 42:
      return KISS
    default:
      return 0
  }
}
function mouthAt(bytes2, at) {
  if (!isEyes(bytes2[at])) return 0
  return isNose(pointAt(bytes2, at + 1)) ? at + 1 + sizeOf(bytes2[at + 1]) : at + 1
}
function endOfEmoticon(bytes2, at) {
  if (bytes2[at] === 60) {
    if (bytes2[at + 1] === 51) return at + 2
    return bytes2[at + 1] === 47 && bytes2[at + 2] === 51 ? at + 3 : 0
  }
  const lips = mouthAt(bytes2, at)
  if (lips === 0) return 0
  const shape = bytes2[lips]
  if (mouth(shape) === 0) return 0
  if (shape === 47 && bytes2[lips + 1] === 47) return 0
  let end = lips + 1
  while (bytes2[end] === shape) end++
  if (shape < 65 || classOf(shape) !== LETTER) return end
  const after = classOf(pointAt(bytes2, end))
  return after === LETTER || after === DIGIT ? 0 : end
}
function hashEmoticon(bytes2, at) {
  const first = bytes2[at]
  if (first === 60) return bytes2[at + 1] === 51 ? HEART : BROKEN_HEART
  const meaning = mouth(bytes2[mouthAt(bytes2, at)])
  if (first === 59 && meaning === SMILE) return WINK
  return meaning === FROWN && isApostrophe(pointAt(bytes2, at + 1)) ? TEAR : meaning
}

// src/text/letters.ts
var HIGHEST_BITS = 2155905152 | 0
var SMALL = 538976288
function leadingLetters(small) {
  const fromA = small - 1633771873
  const others = (fromA | (fromA + 1717986918)) & HIGHEST_BITS
  return ((others - 1) & ~others) >> 7
}
function equalPairs(small, letters) {
  const differences = (small ^ (small >>> 8)) & 16711935
  return ~(differences + 16711935) & letters & 16777472
}
function drawnOut(small, next, afterNext, letters) {
  const differences = ((small ^ next) | (small ^ afterNext)) & ~SMALL
  return (differences - 16843009) & ~differences & letters & HIGHEST_BITS
}

// src/text/scanner.ts
var WORD = 1
var NUMBER = 2
var HASHTAG = 3
var MENTION = 4
var URL_TOKEN = 5
var EMOJI_TOKEN = 6
var EMOTICON = 7
var EMPHASIS = 8
var STOP = 9
var PAUSE = 10
var MENTION_HASH = hashWord('<mention>')
var URL_HASH = hashWord('<url>')
var STOP_HASH = hashWord('<stop>')
var PAUSE_HASH = hashWord('<pause>')
var EXCLAIM = [hashWord('<!>'), hashWord('<!!>'), hashWord('<!!!>')]
var QUESTION = [hashWord('<?>'), hashWord('<??>'), hashWord('<??>')]
var MIXED = hashWord('<?!>')
var ELLIPSIS = hashWord('<...>')
var WWW = hashWord('ww')
var HTTP = hashWord('http')
var HTTPS = hashWord('https')
var KIND_BITS = 15
var ELONGATED = 16
var SHOUTED = 32
var CAPITALISED = 64
var TOKEN_FIELDS = 4
var HASH = 0
var START = 1
var END = 2
var KIND = 3
var TOKENS_AT_A_TIME = 1024
var LONGEST_WORD = 64
var LONGEST_EXACT = 5
var PADDING = 16
var FIRST_BYTES = 1 << 14
var KEPT_BYTES = 1 << 20
var SPACE_BYTE = 32
var ALWAYS = new Uint8Array(256)
var NO_TOKEN = 255
for (let byte = 0; byte < 128; byte++) {
  if (classOf(byte) === SPACE) ALWAYS[byte] = NO_TOKEN
  if (classOf(byte) === PUNCTUATION) ALWAYS[byte] = PAUSE
}
for (const mark of '!?.#@:;') ALWAYS[mark.charCodeAt(0)] = 0
ALWAYS[10] = STOP
var MAY_SMILE = new Uint8Array(256).fill(1, 128)
for (const mark of "-^')]([DPp/\\|Oo*") MAY_SMILE[mark.charCodeAt(0)] = 1
function plainMark(byte, next) {
  if (byte === 46) return next === 46 ? 0 : STOP
  return (byte === 58 || byte === 59) && MAY_SMILE[next] === 0 ? PAUSE : 0
}
var GOES_ON = new Uint8Array(256)
GOES_ON.fill(1, 48, 58).fill(1, 128)[39] = 1
var Scanner = class {
  /**
   * Of each token {@link TOKEN_FIELDS} integers: its hash, its start and its end (bytes until
   * {@link Scanner.locate} makes code units of them), and its kind.
   */
  tokens = new Int32Array(TOKENS_AT_A_TIME * TOKEN_FIELDS)
  /** The text in UTF-8. */
  bytes = new Uint8Array(FIRST_BYTES)
  view = new DataView(this.bytes.buffer)
  size = 0
  at = 0
  count = 0
  ascii = true
  /** A byte, and the code unit that begins there. */
  byte = 0
  unit = 0
  /** The folded bytes of a word that is read character by character. */
  word = new Uint8Array(LONGEST_WORD + 2 * GROUP)
  wordView = new DataView(this.word.buffer)
  /** Begins a new text. */
  reset(text) {
    const room = text.length * BYTES_PER_UNIT + PADDING
    if (room > this.bytes.length || this.bytes.length > KEPT_BYTES) {
      this.bytes = new Uint8Array(Math.max(room, FIRST_BYTES))
      this.view = new DataView(this.bytes.buffer)
    }
    this.size = encodeUtf8(text, this.bytes)
    for (let at = this.size; at < this.size + PADDING; at += 4) this.view.setInt32(at, 0)
    this.ascii = this.size === text.length
    this.at = 0
    this.byte = 0
    this.unit = 0
  }
  /** Reads on and fills the columns; how many tokens there are, 0 at the end of the text. */
  fill() {
    this.count = 0
    while (this.hasMore()) {
      this.readPlain()
      if (this.hasMore())
        do this.readOther()
        while (this.hasMore() && this.bytes[this.at] >= 128)
    }
    return this.count
  }
  hasMore() {
    return this.at < this.size && this.count < TOKENS_AT_A_TIME
  }
  /** Reads as far as there are only plain words and plain marks. Nothing is called here: it is hot. */
  readPlain() {
    const { view, size, tokens } = this
    let { at } = this
    let token = this.count * TOKEN_FIELDS
    while (at < size && token < tokens.length) {
      const low = view.getInt32(at, true) | SMALL
      const high = view.getInt32(at + 4, true) | SMALL
      const lowLetters = leadingLetters(low)
      const highLetters = leadingLetters(high) & (lowLetters >> 31)
      let end = at + GROUP - ((Math.clz32(lowLetters) + Math.clz32(highLetters)) >>> 3)
      let hash = hashGroup(0, low & lowLetters, high & highLetters)
      if (highLetters === -1) {
        let letters = -1
        while (letters === -1 && end - at < LONGEST_WORD) {
          const low2 = view.getInt32(end, true) | SMALL
          const high2 = view.getInt32(end + 4, true) | SMALL
          const lowLetters2 = leadingLetters(low2)
          if (lowLetters2 === 0) break
          letters = leadingLetters(high2) & (lowLetters2 >> 31)
          hash = hashGroup(hash, low2 & lowLetters2, high2 & letters)
          end += GROUP - ((Math.clz32(lowLetters2) + Math.clz32(letters)) >>> 3)
        }
      }
      const next = view.getUint8(end)
      if (lowLetters !== 0) {
        if (GOES_ON[next] !== 0) break
        if (
          (equalPairs(low, lowLetters) | equalPairs(high, highLetters)) !== 0 ||
          highLetters === -1
        ) {
          let tripled = 0
          for (let from = at; from < end; from += 4) {
            const small = view.getInt32(from, true) | SMALL
            tripled |= drawnOut(
              small,
              view.getInt32(from + 1, true),
              view.getInt32(from + 2, true),
              leadingLetters(small),
            )
          }
          if (tripled !== 0) break
        }
        hash = finishHash(hash)
        let kind = WORD
        if ((view.getUint8(end - 1) & 32) === 0) {
          let small = 0
          for (let from = at; from < end; from++) small |= view.getUint8(from) & 32
          if (small === 0 && end - at > 1) kind = WORD | SHOUTED
        }
        if (next === 58 && (hash === HTTP || hash === HTTPS)) break
        tokens[token + HASH] = hash
        tokens[token + START] = at
        tokens[token + END] = end
        tokens[token + KIND] = kind
        token += TOKEN_FIELDS
        at = next === SPACE_BYTE ? end + 1 : end
      } else {
        const always = ALWAYS[next] || plainMark(next, view.getUint8(at + 1))
        if (always === 0) break
        tokens[token + HASH] = always === STOP ? STOP_HASH : PAUSE_HASH
        tokens[token + START] = at
        at++
        tokens[token + END] = at
        tokens[token + KIND] = always
        if (always !== NO_TOKEN) token += TOKEN_FIELDS
        if (view.getUint8(at) === SPACE_BYTE) at++
      }
    }
    this.at = at
    this.count = token / TOKEN_FIELDS
  }
  readOther() {
    const { at } = this
    const end = this.other(at)
    if (end > 0) {
      this.count++
      this.at = end
    } else this.at = -end
    if (this.bytes[this.at] === SPACE_BYTE) this.at++
  }
  /**
   * Completes the columns of the tokens that were filled last, for those who want to know where they
   * stand: their offsets in UTF-16 code units, and which words are capitalised. Called at most once
   * after each `fill()`.
   */
  locate(count2) {
    const { bytes: bytes2, tokens } = this
    for (let token = 0; token < count2 * TOKEN_FIELDS; token += TOKEN_FIELDS) {
      const start = tokens[token + START]
      if ((tokens[token + KIND] & ~ELONGATED) === WORD) {
        const first = pointAt(bytes2, start)
        if (foldPoint(first) !== first) tokens[token + KIND] |= CAPITALISED
      }
      if (this.ascii) continue
      tokens[token + START] = this.unitOf(start)
      tokens[token + END] = this.unitOf(tokens[token + END])
    }
  }
  /** The code unit that begins at a byte; bytes are asked for in their order. */
  unitOf(target) {
    const { bytes: bytes2 } = this
    while (this.byte < target) {
      const size = sizeOf(bytes2[this.byte])
      this.unit += size === 4 ? 2 : 1
      this.byte += size
    }
    return this.unit
  }
  put(kind, hash, start, end) {
    const token = this.count * TOKEN_FIELDS
    this.tokens[token + HASH] = hash
    this.tokens[token + START] = start
    this.tokens[token + END] = end
    this.tokens[token + KIND] = kind
    return end
  }
  /**
   * Reads a word character by character.
   *
   * @param start where the token begins: `from`, or before it for a hashtag
   * @returns its end
   */
  carefully(start, from) {
    const { bytes: bytes2, word } = this
    const limit = from + LONGEST_WORD
    let at = from
    let size = 0
    let letters = 0
    let capitals = 0
    let last = 0
    let run = 0
    let manner = 0
    while (at < limit) {
      const point = pointAt(bytes2, at)
      const after = at + sizeOf(bytes2[at])
      const kind = classOf(point)
      if (kind !== LETTER && kind !== DIGIT) {
        if (isApostrophe(point)) {
          const next = pointAt(bytes2, after)
          if (classOf(next) !== LETTER) break
          if ((next | 32) !== 116) {
            word[size++] = 39
            last = 0
          }
        } else if (kind !== JOINER) break
        at = after
        continue
      }
      const folded = foldPoint(point)
      at = after
      if (kind === LETTER) letters++
      if (folded !== point) capitals++
      if (folded !== last) run = 0
      last = folded
      if (++run > 2) manner = ELONGATED
      else size = writePoint(folded, word, size)
    }
    if (letters > 1 && capitals === letters) manner |= SHOUTED
    const hash = this.hashOfWord(size)
    const address = this.endOfAddress(from, hash, at)
    if (address > 0) return this.put(URL_TOKEN, URL_HASH, start, address)
    return this.put(WORD | manner, hash, start, at)
  }
  /** The end of a URL whose first word is this ("http", "https", "www"), or 0. */
  endOfAddress(start, hash, at) {
    const { bytes: bytes2 } = this
    const begun =
      bytes2[at] === 46
        ? at - start === 3 && hash === WWW
        : bytes2[at] === 58 && bytes2[at + 1] === 47 && (hash === HTTP || hash === HTTPS)
    if (!begun) return 0
    let end = at
    while (end < this.size && classOf(pointAt(bytes2, end)) !== SPACE) end += sizeOf(bytes2[end])
    return end
  }
  /** A token of another beginning: its end, or the end of what is no token, negative. */
  other(at) {
    const { bytes: bytes2 } = this
    if (isDigit(bytes2[at])) return this.number(at)
    const point = pointAt(bytes2, at)
    const kind = classOf(point)
    switch (kind) {
      case LETTER:
        return this.carefully(at, at)
      case EMOJI:
        return this.emoji(point, at)
      case SPACE:
      case JOINER:
        return -(at + sizeOf(bytes2[at]))
      default:
        return this.mark(point, kind, at)
    }
  }
  emoji(point, at) {
    const { bytes: bytes2 } = this
    const after = at + sizeOf(bytes2[at])
    const next = pointAt(bytes2, after)
    if (next !== point && standsAlone(point, next))
      return this.put(EMOJI_TOKEN, finishHash(hashGroup(0, point, 0)), at, after)
    const end = endOfEmoji(bytes2, at)
    return this.put(EMOJI_TOKEN, hashEmoji(bytes2, at, end), at, this.endOfRun(at, end))
  }
  /** Repeats of one emoji are one token. */
  endOfRun(start, end) {
    const { bytes: bytes2 } = this
    const size = end - start
    for (let at = end; ; at += size)
      for (let i = 0; i < size; i++) if (bytes2[at + i] !== bytes2[start + i]) return at
  }
  /** Numbers of one or two digits stand for themselves, longer ones for their shape. */
  number(start) {
    const { bytes: bytes2 } = this
    let digits = 0
    let at = start
    for (;;) {
      const byte = bytes2[at]
      if (isDigit(byte)) digits++
      else if (!isNumberMark(byte) || !isDigit(bytes2[at + 1])) break
      at++
    }
    const percent = bytes2[at] === 37
    const exact = !percent && (digits < 3 || at - start === LONGEST_EXACT)
    const hash = this.hashNumber(start, at, exact, percent)
    return this.put(NUMBER, hash, start, percent ? at + 1 : at)
  }
  /** The hash of a number, or of its shape: "#000.00", with no more than five zeros. */
  hashNumber(start, end, exact, percent) {
    const { bytes: bytes2, word } = this
    let size = 0
    let digits = 0
    if (!exact) word[size++] = 35
    for (let at = start; at < end && size < LONGEST_WORD; at++) {
      const byte = bytes2[at]
      if (exact || !isDigit(byte)) word[size++] = byte
      else if (++digits < 6) word[size++] = 48
    }
    if (percent) word[size++] = 37
    return this.hashOfWord(size)
  }
  /** The hash of the first bytes of `word`. */
  hashOfWord(size) {
    this.wordView.setInt32(size, 0)
    this.wordView.setInt32(size + 4, 0)
    return hashBytes(this.wordView, size)
  }
  /** A token that begins with a mark or symbol, as {@link Scanner.other}. */
  mark(point, kind, at) {
    const { bytes: bytes2 } = this
    if (point === 33 || point === 63) return this.emphasis(at)
    const end = at + sizeOf(bytes2[at])
    if (point === 46 || point === 8230) {
      if (point === 46 && bytes2[end] !== 46) return this.put(STOP, STOP_HASH, at, end)
      let last = end
      while (bytes2[last] === 46) last++
      return this.put(EMPHASIS, ELLIPSIS, at, last)
    }
    const emoticon = endOfEmoticon(bytes2, at)
    if (emoticon > 0) return this.put(EMOTICON, hashEmoticon(bytes2, at), at, emoticon)
    if (point === 35 && classOf(pointAt(bytes2, end)) === LETTER) {
      const last = this.carefully(at, end)
      this.tokens[this.count * TOKEN_FIELDS + KIND] = HASHTAG
      return last
    }
    if (point === 64) {
      const last = this.endOfName(end)
      if (last > end) return this.put(MENTION, MENTION_HASH, at, last)
    }
    return kind === PUNCTUATION ? this.put(PAUSE, PAUSE_HASH, at, end) : -end
  }
  endOfName(from) {
    const { bytes: bytes2 } = this
    let at = from
    for (;;) {
      const point = pointAt(bytes2, at)
      const kind = classOf(point)
      if (kind !== LETTER && kind !== DIGIT && point !== 95) return at
      at += sizeOf(bytes2[at])
    }
  }
  emphasis(start) {
    const { bytes: bytes2 } = this
    let exclaims = 0
    let questions = 0
    let at = start
    for (; bytes2[at] === 33 || bytes2[at] === 63; at++) {
      if (bytes2[at] === 33) exclaims++
      else questions++
    }
    const hash =
      exclaims > 0 && questions > 0
        ? MIXED
        : exclaims > 0
          ? EXCLAIM[Math.min(exclaims, 3) - 1]
          : QUESTION[Math.min(questions, 3) - 1]
    return this.put(EMPHASIS, hash, start, at)
  }
}
function isDigit(byte) {
  return byte >= 48 && byte < 58
}
function isNumberMark(byte) {
  return byte === 46 || byte === 44 || byte === 47 || byte === 58
}

// src/signals/inflection.ts
var VOWELS = 'aeiou'
function inflections(word) {
  const last = word.at(-1)
  const before = word.at(-2) ?? ''
  if (last === 'e') return [word, `${word}s`, `${word}d`, `${word.slice(0, -1)}ing`]
  if (last === 'y' && !VOWELS.includes(before)) {
    const stem = word.slice(0, -1)
    return [word, `${stem}ies`, `${stem}ied`, `${word}ing`]
  }
  const sibilant = last === 's' || last === 'x' || last === 'z' || /(?:ch|sh)$/.test(word)
  return [word, sibilant ? `${word}es` : `${word}s`, `${word}ed`, `${word}ing`]
}

// src/signals/pattern.ts
var LONGEST_MATCH = 30
var WIDEST_GAP = 8
var PatternError = class extends Error {
  name = 'PatternError'
}
var MOST_OPTIONAL = 3
var COMMON = 30
var PatternReader = class {
  vocabulary
  classes
  common
  /** Words read before, and what they hash to. */
  hashes = /* @__PURE__ */ new Map()
  /** @param classes word lists; the words of `common`, where there is such a list, are no good to begin a match with */
  constructor(vocabulary, classes) {
    this.vocabulary = vocabulary
    this.classes = classes
    this.common = new Set(classes.common)
  }
  /** @throws PatternError when the wording cannot be read */
  read(wording) {
    return variants(wording.split(' ')).map((parts) => this.pattern(parts))
  }
  pattern(parts) {
    const drafts = []
    let gap = 0
    let negates = false
    for (const part of parts) {
      if (part === '') throw new PatternError('expected one space between words')
      if (part.startsWith('~')) {
        gap = parseGap(part, drafts.length)
        continue
      }
      const draft = { words: [], anyNumber: false, tagged: false, gap, commonness: 0 }
      for (const choice of part.split('|')) if (this.choose(choice, draft)) negates = true
      drafts.push(draft)
      gap = 0
    }
    if (gap > 0) throw new PatternError('expected a word after the gap at the end')
    if (drafts.length === 0) throw new PatternError('expected a word that may not be missing')
    const rarest = Math.min(...drafts.map(({ commonness }) => commonness))
    const anchor = drafts.findIndex(({ commonness }) => commonness === rarest)
    const { words: words2, anyNumber } = drafts[anchor]
    return {
      places: drafts.map(toPlace),
      anchor,
      anchors: [...new Set(words2)],
      anchorsNumber: anyNumber,
      negates,
    }
  }
  /** Adds one choice to a place; true when it is a negation. */
  choose(choice, draft) {
    if (choice === '#') {
      draft.anyNumber = true
      draft.commonness += COMMON
      return false
    }
    const tag = choice.startsWith('#')
    if (tag) draft.tagged = true
    let negates = false
    for (const word of wordsOf(tag ? choice.slice(1) : choice, this.classes)) {
      const hash = this.hashes.get(word) ?? hashOf(word)
      this.hashes.set(word, hash)
      if (isNegator(negationRole(hash))) negates = true
      draft.words.push(this.vocabulary.add(hash))
      draft.commonness += this.common.has(word) ? COMMON : 1
    }
    return negates
  }
}
function variants(parts) {
  let ways = [[]]
  let optional = 0
  for (const part of parts) {
    if (!part.endsWith('?')) {
      for (const way of ways) way.push(part)
      continue
    }
    if (++optional > MOST_OPTIONAL)
      throw new PatternError(`expected at most ${MOST_OPTIONAL} words that may be missing`)
    ways = ways.flatMap((way) => {
      const without = way.at(-1)?.startsWith('~') ? way.slice(0, -1) : [...way]
      return [[...way, part.slice(0, -1)], without]
    })
  }
  return ways
}
function parseGap(part, before) {
  const gap = Number(part.slice(1))
  if (!Number.isInteger(gap) || gap < 1 || gap > WIDEST_GAP)
    throw new PatternError(`expected a gap of ~1 to ~${WIDEST_GAP} but received '${part}'`)
  if (before === 0) throw new PatternError('expected a word before the gap at the beginning')
  return gap
}
function wordsOf(choice, classes) {
  if (choice.startsWith('@')) {
    const name = choice.slice(1)
    const words2 = Object.hasOwn(classes, name) ? classes[name] : void 0
    if (!words2) throw new PatternError(`expected a known word class but received '${choice}'`)
    return words2.flatMap((word) => wordsOf(word, classes))
  }
  return choice.endsWith('+') ? inflections(choice.slice(0, -1)) : [choice]
}
var scanner = new Scanner()
function hashOf(word) {
  scanner.reset(word)
  const count2 = scanner.fill()
  scanner.locate(count2)
  const { tokens } = scanner
  if (count2 === 1 && tokens[START] === 0 && tokens[END] === word.length) return tokens[HASH]
  throw new PatternError(`expected one word but received '${word}'`)
}
function toPlace({ words: words2, anyNumber, tagged, gap }) {
  const shape = { anyNumber, tagged, gap }
  if (words2.length === 1) return { ...shape, only: words2[0], several: null }
  const several = new Uint32Array((Math.max(0, ...words2) >>> 5) + 1)
  for (const word of words2) several[word >>> 5] |= 1 << (word & 31)
  return { ...shape, only: 0, several }
}

// src/signals/matcher.ts
var Matcher = class {
  /** Comparisons of a token with a place of a pattern so far, for tests that count work. */
  work = 0
  patterns
  /** For each word, the patterns that are tried where it stands. */
  byWord
  byNumber
  constructor(patterns) {
    this.patterns = patterns
    let words2 = 0
    for (const { anchors } of patterns) for (const word of anchors) words2 = Math.max(words2, word)
    const byWord = new Array(words2 + 1).fill(void 0)
    patterns.forEach((pattern, i) => {
      for (const word of pattern.anchors) {
        const list = byWord[word]
        if (list) list.push(i)
        else byWord[word] = [i]
      }
    })
    this.byWord = byWord
    this.byNumber = patterns.flatMap((pattern, i) => (pattern.anchorsNumber ? [i] : []))
  }
  /** Reports the shortest match around each token that fills a pattern's rarest place. */
  find(reading, report2) {
    const { byWord, byNumber } = this
    const { numbers, kinds, count: count2 } = reading
    for (let token = 0; token < count2; token++) {
      const word = numbers[token]
      const known = word < byWord.length ? byWord[word] : void 0
      if (known) this.tryAll(known, reading, token, report2)
      if (kinds[token] === NUMBER) this.tryAll(byNumber, reading, token, report2)
    }
  }
  tryAll(list, reading, token, report2) {
    for (let k = 0; k < list.length; k++) {
      const i = list[k]
      const { places, anchor } = this.patterns[i]
      this.work++
      if (!stands(places[anchor], reading, token)) continue
      const before = anchor === 0 ? 0 : this.backward(places, anchor, reading, token)
      if (before < 0) continue
      const after = anchor === places.length - 1 ? 1 : this.forward(places, anchor, reading, token)
      if (after > 0) report2(i, token - before, token + after)
    }
  }
  /** How many tokens from the anchor on the places from it on take at least, or 0. */
  forward(places, anchor, reading, token) {
    let reached = 2
    for (let i = anchor + 1; i < places.length && reached !== 0; i++) {
      const place = places[i]
      let next = 0
      for (let rest = reached; rest !== 0; rest &= rest - 1) {
        const from = 31 - Math.clz32(rest & -rest)
        for (let at = from; at <= from + place.gap; at++) {
          if (at >= LONGEST_MATCH || token + at >= reading.count) break
          this.work++
          if (stands(place, reading, token + at)) next |= 1 << (at + 1)
          if (endsSentence(reading.kinds[token + at])) break
        }
      }
      reached = next
    }
    return reached === 0 ? 0 : 31 - Math.clz32(reached & -reached)
  }
  /** How many tokens before the anchor the places before it take at least, or -1. */
  backward(places, anchor, reading, token) {
    let reached = 1
    for (let i = anchor - 1; i >= 0 && reached !== 0; i--) {
      const place = places[i]
      const gap = places[i + 1].gap
      let next = 0
      for (let rest = reached; rest !== 0; rest &= rest - 1) {
        const from = 31 - Math.clz32(rest & -rest)
        for (let at = from + 1; at <= from + 1 + gap; at++) {
          if (at >= LONGEST_MATCH || token - at < 0) break
          this.work++
          if (stands(place, reading, token - at)) next |= 1 << at
          if (endsSentence(reading.kinds[token - at])) break
        }
      }
      reached = next
    }
    return reached === 0 ? -1 : 31 - Math.clz32(reached & -reached)
  }
}
function stands(place, reading, token) {
  const word = reading.numbers[token]
  if (place.tagged && reading.kinds[token] !== HASHTAG) return false
  if (place.several === null) {
    if (word === place.only) return true
  } else if (word > 0) {
    const bits = place.several[word >>> 5]
    if (bits !== void 0 && (bits & (1 << (word & 31))) !== 0) return true
  }
  return place.anyNumber && reading.kinds[token] === NUMBER
}
function endsSentence(kind) {
  return kind >= EMPHASIS && kind !== PAUSE
}
function isNegated(pattern, reading, from, to) {
  if (reading.negated[from] === 1) return true
  if (pattern.negates) return false
  for (let token = from; token < to; token++)
    if (isNegator(negationRole(reading.hashes[token]))) return true
  return false
}

// src/signals/speaker.ts
var SUBJECT_REACH = 4
function speakersOf(reader) {
  const place = (name) => reader.read(`@${name}`)[0]?.places[0]
  return { writer: place('writer'), others: place('others') }
}
function isOthers(speakers, reading, from) {
  const limit = Math.max(0, from - SUBJECT_REACH)
  for (let token = from - 1; token >= limit; token--) {
    if (reading.isMark(token)) return false
    const word = reading.numbers[token]
    if (isIn(speakers.writer, word)) return false
    if (isIn(speakers.others, word)) return true
  }
  return false
}
function isIn(place, word) {
  const bits = place.several?.[word >>> 5]
  return bits !== void 0 && (bits & (1 << (word & 31))) !== 0
}

// src/signals/vocabulary.ts
var SLOTS_PER_WORD = 3
var UNKNOWN = 0
var Vocabulary = class {
  /** Words so far; their numbers are 1 to `size`. */
  size = 0
  keys = new Int32Array(1024)
  numbers = new Int32Array(1024)
  /** The number of a word, given now if it has none. */
  add(hash) {
    const known = this.find(hash)
    if (known !== UNKNOWN) return known
    if ((this.size + 1) * SLOTS_PER_WORD > this.keys.length) this.grow()
    this.size++
    this.place(hash, this.size)
    return this.size
  }
  /** The number of a word, or {@link UNKNOWN}. */
  find(hash) {
    const mask = this.keys.length - 1
    let slot = hash & mask
    for (;;) {
      const number = this.numbers[slot]
      if (number === UNKNOWN || this.keys[slot] === hash) return number
      slot = (slot + 1) & mask
    }
  }
  place(hash, number) {
    const mask = this.keys.length - 1
    let slot = hash & mask
    while (this.numbers[slot] !== UNKNOWN) slot = (slot + 1) & mask
    this.keys[slot] = hash
    this.numbers[slot] = number
  }
  grow() {
    const { keys: keys2, numbers } = this
    this.keys = new Int32Array(keys2.length * 2)
    this.numbers = new Int32Array(keys2.length * 2)
    for (let slot = 0; slot < keys2.length; slot++)
      if (numbers[slot] !== UNKNOWN) this.place(keys2[slot], numbers[slot])
  }
}

// src/signals/catalogue.ts
var Catalogue = class {
  vocabulary = new Vocabulary()
  families
  entries
  matcher
  patterns = []
  /** For each pattern, the number of its wording. */
  wordingOf = []
  wordings = []
  speakers
  /** @throws PatternError that names the family and the entry of a pattern that cannot be read */
  constructor(families, classes) {
    this.families = families
    const reader = new PatternReader(this.vocabulary, classes)
    const entries = []
    families.forEach((family, familyNumber) => {
      family.patterns.forEach((entry, i) => {
        const wordings = typeof entry.match === 'string' ? [entry.match] : entry.match
        for (const source of wordings)
          this.compile(source, reader, family, i, entries.length, false)
        for (const source of entry.unless ?? [])
          this.compile(source, reader, family, i, entries.length, true)
        entries.push({
          family: familyNumber,
          keepsNegated: (entry.negation ?? family.negation) === 'keeps',
          anySpeaker: (entry.speaker ?? family.speaker) === 'anyone',
          hint: entry.hint === true,
        })
      })
    })
    this.entries = entries
    this.speakers = speakersOf(reader)
    this.matcher = new Matcher(this.patterns)
  }
  /** Everything that the patterns find in a text, dead matches too. */
  find(reading) {
    const hits = []
    const kills = []
    this.matcher.find(reading, (number, from, to) => {
      const wording = this.wordingOf[number]
      const { entry, kills: kill } = this.wordings[wording]
      const { keepsNegated, anySpeaker } = this.entries[entry]
      const pattern = this.patterns[number]
      const alive =
        (keepsNegated || !isNegated(pattern, reading, from, to)) &&
        (anySpeaker || !isOthers(this.speakers, reading, from))
      const list = kill ? kills : hits
      list.push({ entry, wording, from, to, alive })
    })
    hits.sort(byPlace)
    return kills.length === 0 ? hits : withoutKilled(hits, kills.sort(byPlace))
  }
  compile(source, reader, family, pattern, entry, kills) {
    try {
      for (const pattern2 of reader.read(source)) {
        this.patterns.push(pattern2)
        this.wordingOf.push(this.wordings.length)
      }
    } catch (error) {
      if (!(error instanceof PatternError)) throw error
      throw new PatternError(
        `${family.name}, pattern ${pattern + 1}, '${source}': ${error.message}`,
      )
    }
    this.wordings.push({ entry, kills, key: `${family.kind} ${family.name} ${source}` })
  }
}
function byPlace(a, b) {
  return a.from - b.from || a.to - b.to || a.wording - b.wording
}
function withoutKilled(hits, kills) {
  let begin = 0
  return hits.map((hit) => {
    while (begin < kills.length && kills[begin].from + LONGEST_MATCH < hit.from) begin++
    for (let i = begin; i < kills.length && kills[i].from < hit.to; i++) {
      const kill = kills[i]
      if (kill.entry === hit.entry && kill.to > hit.from) return { ...hit, alive: false }
    }
    return hit
  })
}

// data/en/signals/beyond_duty.json
var beyond_duty_default = {
  kind: 'signal',
  name: 'beyond_duty',
  patterns: [
    {
      match: [
        'above and beyond',
        'over and above|beyond',
        'beyond the call',
        'beyond ~2 duty|expectations|expected',
        'extra|second mile|miles',
        'out|off of? his|her|their|your|its|the|there ~1 way',
        'bent|bend|bending|bends over backwards|backward',
        'pull|pulled|pulls out all ~1 stops',
        'did|done|do|does ~2 everything ~2 can|could|possible|power',
        'do|did|does|doing|done anything ~1 for|to|could',
        'extra ~1 effort|care|attention|touch|touches',
      ],
      example: 'The porter went above and beyond.',
      counter: 'Nobody went above and beyond.',
      speaker: 'anyone',
    },
    {
      match: [
        'personally|kindly|graciously|generously|thoughtfully|even|also|actually|immediately|happily|gladly ~1 drove|walked|delivered|brought|escorted|offered|gave|helped|ensured|took|showed|contacted|upgraded|replaced|sent|carried|stayed|opened|let|made|paid',
        'escorted|walked|drove|accompanied|drive|walk us|me|my|our ~2 to|through|back|home',
        'stayed|stay|staying ~1 late|longer|open|after|behind',
        'gave|give|given|giving|offered|offer|offers|brought|bring|sent|threw|handed|got|included|provided ~2 me|us|our|my|them|in ~4 free|complimentary|extra|gift|upgrade|discount|bonus|treat|treats|dessert|sample|samples|glass|drink|coffee',
        'upgraded|upgrade ~1 us|me|our|my|to',
        'on the house',
        'comped|waived',
        'treated ~1 us|me|to',
        'surprised us|me|her|him with',
        'free|complimentary ~1 upgrade|dessert|drink|drinks|champagne|coffee|bottle|meal|glass|shuttle|room|gift|sample|samples',
        'no|without ~1 extra|additional ~1 charge|cost',
        'free of charge',
        'no charge',
        'for free',
      ],
      example: 'They upgraded us without being asked.',
      speaker: 'anyone',
      hint: true,
    },
    {
      match: [
        'handwritten|handmade',
        'hand written|made',
        'welcome|thank|birthday|anniversary|personal|little|nice|special|personalized ~2 note|gift|gesture|cake|touch|touches|card|treat|letter',
        'gesture|gestures|generosity|generous|thoughtful|kindness',
        'remember|remembers|remembered ~2 name|names|order|us|birthday|me|my',
        'paid for my|our|the',
        'lent|loaned|bought me|us|my',
        'found|returned|located|retrieved my|our ~2 lost|wallet|phone|bag|luggage|ipad',
        'without|not|never ~1 being|having asked|told',
        'without ~2 asking',
        'day off',
        'own time|pocket|money',
        'didnt|not have to',
        'made an exception',
        'accommodated|accomodated|flexible|accommodate',
        'got|get me|us ~2 on|onto|home|out|an ~1 the? earlier|another|next',
        'squeezed|squeeze|fit|fitted|fits ~2 in',
        'saved ~1 my|our|the ~1 day|trip|holiday|vacation|life|wedding|night|faith',
        'made my|our|the ~1 day|trip|holiday|night|week|vacation|birthday|anniversary|stay',
        'like|as ~1 royalty|vip|king|kings|queen|celebrity|family|princess',
        'took ~2 time to',
        'took|taken|takes|taking ~1 care of',
        'help|helped|helping ~2 with',
        'accommodating|accomodating',
        'nothing ~2 too much|big ~1 trouble',
        'no request|problem too',
        'restored|restore|restores my|our|faith',
        'help|helped ~1 me|us ~1 out|find|figure|carry|get',
        'waited for me|us',
        'sent|gave|give ~2 new|replacement|another',
        'personally|personal',
        'drove|brought|carried|ran',
        'apologizing|apologized|apologised personally|me|for',
        'kind|kindly enough|offered',
        'even though|when|after|offered|gave|let|brought',
      ],
      example: 'A handwritten card lay on the pillow.',
      negation: 'keeps',
      speaker: 'anyone',
      hint: true,
    },
  ],
}

// data/en/signals/broken_promise.json
var broken_promise_default = {
  kind: 'signal',
  name: 'broken_promise',
  patterns: [
    {
      match: [
        'promise+|promising|promises',
        'false|misleading|deceptive|untrue|deceitful|fake|bogus|dishonest|inaccurate ~2 advertising|advertisement|advertised|claims|claim|promises|promise|information|description|ad|ads|pictures|info',
        'mislead|misleading|misled|misrepresented|misrepresentation|deceptive|deceiving|deceived|deception|misadvertised|mislabeled|mislabelled',
        'not|isnt|wasnt|doesnt|didnt|never|nothing|arent|nowhere|werent|dont ~4 as|like|what ~2 advertised|described|pictured|shown|promised|stated|claimed|expected|ordered|description|picture|photo|pictures|photos|advertise|claims|says|advertisement',
        'advertised as|to|that|price',
      ],
      example: 'They promised a pool, and there was none.',
      negation: 'keeps',
      speaker: 'anyone',
      unless: [
        'works|worked|work|exactly|just|arrived|performs|does|is|came ~3 as ~1 advertised|described|promised|pictured',
        'promising',
        'promise|promises ~1 you|i',
        'i|ill|can ~1 promise',
      ],
    },
    {
      match: [
        'told|said|says|assured|promised|claimed|informed|guaranteed|claims|stated|states|insisted|confirmed ~8 but|not|never|only|yet|however|nothing|instead|turned|havent|didnt|wasnt',
        'was|were supposed|suppose|meant to',
        'supposed to',
        'supposedly|allegedly',
        'was|were|been|being ~1 told|promised|assured|informed|guaranteed|quoted ~3 that|would|it|they|i|we|by|to',
        'they|he|she|you|company|rep|agent|website ~2 said|told|claimed|claims|say|says|stated|promised|advertise|advertised|advertises|assured|tell|confirmed',
        'paid|pay|paying|ordered|booked|reserved|bought|purchased|requested|order ~8 but|only|instead|never|didnt|not|got|received|given|gave|without|downgraded',
        'but|instead|only ~2 got|received|gave|given|sent|was|charged|delivered',
        'received|got|sent|gave|delivered|shipped ~3 wrong|different|another|incorrect|used|half|damaged|instead|old|expired|less|other|opened',
        'wrong ~1 item|size|product|color|colour|order|one|thing|address|date|information|drink|meal|number',
        'missed|missing|failed|fails|fail|broke|broken ~3 appointment|appointments|deadline|date|promise|promises|item|items|parts|deliver|show|honor|honour|provide|meet|keep',
        'never|not|didnt|havent|hasnt|nothing|no ~2 show|showed|happened|happens|came|arrived|turned|turn|received|delivered|activated|appeared|materialized|credited|honored|shipped',
        'no show',
        'no shows',
        'contrary to',
        'advertise+|advertised|description|described|advertisement|website|box|listing|label|package|ad|site|pictures|photos|packaging ~4 but|not|false|wrong|says|said|claims|claimed|stated|states|however|misleading',
      ],
      example: 'They said Monday, but nobody came.',
      negation: 'keeps',
      speaker: 'anyone',
      hint: true,
    },
    {
      match: [
        'lie|lied|lies|lying|liar|liars',
        'scam|scammed|scammers|con|conned|cheat|cheated|cheating|fraud|trick|tricked|duped',
        'fake|counterfeit|knockoff',
        'not|isnt|arent|wasnt|no ~2 genuine|authentic|real|original|true|available|honored|included|new',
        'downgrade|downgraded|overbooked|oversold|bumped|changed|cancelled|canceled|switched|gave ~4 seat|seats|booking|reservation|flight|order|room|upgrade|confirmed',
        'out of|off stock',
        'reserv+|reservation|reservations|booking|confirmed|confirmation|guarantee|guaranteed|appointment|contract|warranty|agreed|agreement|deal|quote|quoted ~8 not|but|no|never|cancelled|instead|however|didnt|only',
        'claims|claimed|claim|supposed|advertise+ to',
        'so called',
        'not|isnt|wasnt|far|nothing ~2 like|what|from ~3 picture|pictures|photo|photos|described|website|online|image|model',
        'looks|looked|look ~3 different|nothing|picture|pictured',
        'title|cover|trailer|box|description|reviews|photos|photo|picture|pictures|says|ad ~3 misleading|deceiving|says|say|said|shows|not',
        'instead of',
        'changes|changed|changing',
        'yet ~2 not|no|they|still|i',
        'expected|expecting|thought ~5 but|not|got',
      ],
      example: 'They lied about the warranty.',
      negation: 'keeps',
      speaker: 'anyone',
      hint: true,
    },
  ],
}

// data/en/signals/deviations.json
var deviations_default = [
  {
    kind: 'deviation',
    name: 'company',
    patterns: [
      {
        match: [
          'used to be|have|get|like|love',
          'not|isnt|no ~2 used to',
          'not what ~2 used|was|were',
          'gone|going|went|go ~1 down|downhill|south|worse',
          'downhill',
          'usually so',
          'another|other ~2 location|locations|store|stores|starbucks|mcdonalds|disney|disneyland|disneylands|flights|products|courses',
          "any|other|every ~2 starbucks|mcdonalds|mcdonald's|disney|disneyland|disneylands",
          'i|we ~1 used to',
          'these days',
          'nowadays',
          'standard|standards ~3 dropped|down|declined|slipped',
        ],
        example: 'The bakery is not what it used to be.',
        negation: 'keeps',
        speaker: 'anyone',
      },
      {
        match: [
          'usually|normally|typically|generally|always ~6 but|not|however|except|this',
          'has|have ~3 declined|deteriorated|changed|gotten|slipped|improved',
          'previous|earlier|original|first|last|older|prior ~2 one|model|version|time|visit|season|film|movie|book|books|models|pair|experience|experiences|flight',
          'better|worse|not ~3 than|as ~3 last|previous|before|other|original|first|others',
          'as|like always|usual|ever',
          'once again|more',
          'never ~3 problem|issue|problems|issues|disappointed|disappoint|disappoints',
          'anymore',
          'last time',
        ],
        example: 'It was the same last time.',
        hint: true,
        negation: 'keeps',
        speaker: 'anyone',
      },
    ],
  },
  {
    kind: 'deviation',
    name: 'industry',
    patterns: [
      {
        match: [
          'competitors|competitor|competition|rivals',
          'unlike ~2 other|most|many',
          'even ryanair|easyjet|mcdonalds',
          'i have|ve ~1 tried|had|used|bought|owned ~2 other|others|many|several|lots',
        ],
        example: 'Unlike most other banks, they listen.',
        negation: 'keeps',
        speaker: 'anyone',
      },
      {
        match: [
          'other|others|another|any|most|all|every|competing ~2 @firms|people|ones',
          'other @firms',
          'than ~2 other|others|any|most|many|competitors|another',
          'compared|comparison|compare|compares ~2 to|with',
          'unlike|beats|instead of',
          'better|worse|cheaper|faster|nicer|best|far ~3 than',
          'best|worst|greatest|cheapest|finest|only ~3 in|on ~2 town|world|market|business|area|industry|city|valley|country|phoenix|vegas|scottsdale',
          'best|worst ~2 @firm|airline|bank|service|film|movie|course|coffee|food',
          'like|as ~2 other|others|most|many',
          'lyft|ola|delta|jetblue|emirates|qantas|easyjet|ryanair',
          'industry|standard|market',
          'the rest of|rest',
        ],
        example: 'It is better than most.',
        hint: true,
        negation: 'keeps',
        speaker: 'anyone',
      },
    ],
  },
  {
    kind: 'deviation',
    name: 'customer',
    patterns: [
      {
        match: [
          'ever|never ~2 seen|had|been|experienced|eaten|used|tasted|tried|owned|flown|read|met|encountered|watched|stayed|taken|bought|heard|worn|visited|dealt|received|felt|come',
          'have|ve ever|never',
          'i|we ~1 ever|never ~1 had|seen|been',
          'in|of my|our|all ~2 life|years|lives|travels',
          'first time ~3 ever|life|in',
          'never ~2 in my|our',
          'of all time',
          'best|worst|most|greatest|biggest|funniest|dumbest|easiest ~5 ever',
          'best|worst|most ~5 i|we ~2 ever|have|had|seen|been|used|tried',
          'my life',
          'lifetime',
        ],
        example: 'The best pie I have ever eaten.',
        counter: 'She has never eaten better.',
        negation: 'keeps',
      },
      {
        match: [
          'in|of|all|over|after|for|with ~2 my|our|years|#|@number ~2 life|years|lifetime|career|travels|travel|experience',
          'first time',
          'for|been|over|after #|@number years',
          'ever|evar',
        ],
        example: 'I came for the first time.',
        hint: true,
        negation: 'keeps',
      },
    ],
  },
]

// data/en/signals/easy_to_leave.json
var easy_to_leave_default = {
  kind: 'signal',
  name: 'easy_to_leave',
  patterns: [
    {
      match: [
        'easy|easily|simple|quick|quickly|hassle|free|smooth|no|without ~3 return|returns|refund|refunds|cancel|cancellation|exchange|refunded',
        'return|returned|returns|refund|refunded|cancel|cancelled|exchange|replacement|reimbursement ~5 easy|easily|simple|quickly|promptly|immediately|fast|quick|painless|smooth|instantly',
        'no ~1 problem|hassle|problems|questions|quibble ~2 return|returning|refund|cancel',
        'no questions asked',
        'full refund',
        'without ~2 hassle|problem|issues|fuss',
        'refunded|reimbursed me|my|the|us|in|immediately|within',
        'gave|got|issued|received|offered ~4 refund',
      ],
      example: 'The refund came quickly and without a form.',
      counter: 'The refund did not come quickly.',
      speaker: 'anyone',
    },
  ],
}

// data/en/signals/hard_to_leave.json
var hard_to_leave_default = {
  kind: 'signal',
  name: 'hard_to_leave',
  patterns: [
    {
      match: [
        'refuse+|refusing|denied|deny|wont|cant|cannot|not|couldnt|wouldnt|never|didnt|havent|hasnt|no|still ~5 refund|refunds|refunded|reimburse|reimbursed|reimbursement',
        'refund|refunds|reimbursement|compensation ~5 refused|denied|declined|rejected|not|never|waiting|months|weeks|still|impossible|process|didnt|cant',
        'no refund|refunds|returns|return|exchange|exchanges',
        'non refundable',
      ],
      example: 'They refused to refund the deposit.',
      negation: 'keeps',
      speaker: 'anyone',
    },
    {
      match: [
        'cancel+|cancelled|canceled|cancellation|cancelling|canceling ~6 not|cannot|cant|impossible|fee|charge|charged|hours|hold|difficult|hard|phone|still|refuse|refused|trying|never',
        'impossible|difficult|hard|trying|tried|try|attempt|attempted|unable|cant|cannot|not|couldnt|wont ~3 cancel|unsubscribe|return|close|delete|leave|change',
        'unsubscribe|unsubscribed',
        'want|wanted ~1 to? ~1 cancel|close|return',
        'cancellation ~1 fee|fees|policy|charge|charges|attempts',
        'restocking fee',
        'return ~2 policy|shipping|label|window|process',
        'pay ~3 return|shipping back?',
        'clos+ ~3 account|card|accounts',
        'voucher|vouchers|credit ~3 instead|rather|refund|only',
        'contract|contracts|locked in',
        'dispute|disputed|chargeback',
        'want|need|give|get|demand|trying|asking|asked|request|requested|requesting ~4 refund|refunded',
        'want|need|give|get|trying|demand ~3 money back',
        'cannot|cant|couldnt|not|unable|never ~2 return|exchange|cancel|unsubscribe|close|delete',
      ],
      example: 'It is impossible to cancel the card.',
      negation: 'keeps',
      speaker: 'anyone',
      hint: true,
    },
  ],
}

// data/en/signals/human_failing.json
var human_failing_default = {
  kind: 'signal',
  name: 'human_failing',
  patterns: [
    {
      match: [
        'rude|rudest|rudeness|rudely|unfriendly|unhelpful|impolite|disrespectful|disrespected|arrogant|arrogance|incompetent|incompetence|surly|grumpy|condescending|unprofessional|unprofessionally|snotty|clueless|uninterested|disinterested|inattentive|abusive|ignorant|patronising|patronizing|discourteous|uncaring|dismissive|stroppy|unsympathetic|insulted|insulting|belligerent|snarky|unwelcoming|uncooperative|apathetic|liars',
        'not|isnt|wasnt|werent|arent ~2 @kindonly',
        'no ~1 manners|courtesy|empathy|apology|apologies|smile|smiles|compassion|respect|consideration|eye|sympathy',
        'lack|lacks|lacking|lacked ~2 courtesy|empathy|manners|compassion|respect|professionalism|training|care|knowledge|communication',
        'bad|poor|terrible|horrible|rude|nasty|awful|lousy|arrogant|attitude|shitty|snotty|stuck ~1 attitude|attitudes',
        'attitude',
        'refuse|refused|refuses|refusing to|any|all',
        'ignored|ignores us|me|my|our|him|her|them',
        'doesnt|dont|didnt|not|never|nobody ~1 care|cared|cares ~1 about|for|enough|less',
        'couldnt care less',
        'did|does|do not care',
        'didnt|not|never|without|no ~2 apologize|apologise|apology|apologies|sorry',
        'yelled|shouted|yelling|shouting|screamed|screaming|swore|snapped ~1 at',
        'hung ~1 up',
        '#rude|#badservice|#customerservicefail|#poorservice',
        'accused|threatened|humiliated|insulted|mocked|bullied|discriminated|harassed|scolded|berated|belittled',
        'got|get|gets|getting ~3 order ~2 wrong',
      ],
      example: 'The clerk was rude to my mother.',
      counter: 'The clerk was not rude at all.',
      speaker: 'anyone',
      unless: [
        'not|never|no|isnt|wasnt|werent|arent ~2 rude|arrogant|attitude|ignored|unfriendly|unhelpful|impolite',
        'good|great|positive|excellent|friendly|amazing|wonderful|nice|best ~1 attitude|attitudes',
        'refuse|refused ~2 to ~1 leave|buy|go|eat|move',
      ],
    },
    {
      match: [
        '@staff|service|support|reception|he|she|department ~4 @rude',
        '@staff ~3 @bad',
        '@rude|@bad ~2 @staff|service|attitude|management|support',
        'worst|terrible|horrible|poor|bad|awful|pathetic|lousy|appalling|atrocious|crap|shit|shitty|disgusting|poorest|disgraceful|horrendous|abysmal|slow|dreadful ~2 service|support|staff|care|management|attitude|driver|drivers|manager|employees|representative|services',
        'service|services|support|care|staff|management|driver|drivers ~1 is|was|are|were|has|sucks ~3 @bad|@rude|nonexistent|joke',
        'customer service|care|support ~3 joke|sucks|sucked|nonexistent|worst|lacking|issue|problem',
        'the service ~3 slow',
      ],
      example: 'Terrible service from the desk.',
      speaker: 'anyone',
    },
    {
      match: [
        'could ~1 not|nt? ~1 care less',
        'couldnt care less',
        'nobody ~3 helped|help|knew|know|cares|cared|told',
        'refused|refuses|refuse|refusing to',
        'refus+ to help|serve|give|let|honor|honour|speak|assist|refund|allow|acknowledge|take',
        'ignored|ignore|ignores|ignoring ~2 me|us|my|our|you|customers|them|passengers|requests|request',
        'walked|walk ~2 away|off|past',
        'rolled|roll|rolling ~2 eyes',
        'yell+|shouted|shouting|screamed|screaming|swore|snapped|barked|scolded|laughed ~1 at',
        'hung|hang|hangs|hanging ~2 up|phone',
        'accused|accusing|blamed|blaming|blame|threatened|threatening|humiliated|humiliating|embarrassed|harassed|mocked|insulted|cursed|bullied|discriminated|discrimination|racist|racism',
      ],
      example: 'The guard shouted at my daughter.',
      negation: 'keeps',
      speaker: 'anyone',
    },
    {
      match: [
        'told|tells|telling ~1 me|us|that|her|him ~6 wrong|cant|cannot|couldnt|no|not|nothing|lie|wait',
        'lied|lying|lies|liar|lie ~1 to?',
        'lied',
        'blam+ me|us|the|it',
        'made|making|make|makes ~2 feel ~2 stupid|unwelcome|bad|small|idiot|uncomfortable|inconvenience|guilty|criminal|like',
        'treated|treat|treats|treating ~3 like|unfairly|badly|poorly|terribly|disrespect|criminal|criminals|dirt|animals|cattle|rudely|shit|trash|garbage',
        'forgot|forgets|forget|forgotten|messed|mess|screwed|mixed|botched ~2 my|our|order|up|the|to',
        'wrong|incorrect ~1 order|information|info|food|item|drink|drinks|number|meal|thing|address|flight',
        'order|orders ~2 wrong|incorrect|messed',
        'did|do|does ~1 nothing',
        'nothing ~2 done',
        'dont|didnt|doesnt|not|no ~2 know|idea|clue ~3 doing|what|how|about|job',
        'no ~1 idea|clue',
        'no|not|without|never|lack ~3 apology|explanation|sorry|acknowledgement|communication|information',
        '@staff ~5 talking|chatting|phone|standing|gossiping|texting|ignored|ignoring|laughing',
        'no ~1 @staff|one ~2 help|around|available|sight|desk',
        'poor|bad|lack|terrible|zero|lousy|no ~1 of? communication|training|management|attitude',
        'attitude|tone',
        'fire|fired',
        'inconsiderate|careless|negligent|negligence|mistreated|mistreatment|ridiculous',
        'throw|threw|throwing|thrown ~3 at|on|bag|food|away',
        'smoking|smelled|smelly|drunk|flirting|harassing',
        'doesnt|dont|didnt|not|nobody|never|couldnt|wouldnt|wont|cant ~1 care|cared|caring|bother|bothered|listen|apologize|apologise|acknowledge|acknowledged|greet|greeted|help|helped|explain|inform|informed|understand|even',
        'no one|body ~2 cared|helped|help|knew|cares|seemed|bothered|apologised|apologized|told|knows|greeted|acknowledged|offered|informed',
        'argued|argue|arguing ~1 with',
      ],
      example: 'They forgot our order twice.',
      negation: 'keeps',
      speaker: 'anyone',
      hint: true,
    },
  ],
}

// data/en/signals/human_warmth.json
var human_warmth_default = {
  kind: 'signal',
  name: 'human_warmth',
  patterns: [
    {
      match: [
        '@kindonly ~1 and? ~1 @staff',
        '@staff|service|who ~2 was|were|is|are|am|seemed|been|being ~2 @kind',
        '@staff ~4 @kindonly',
        '@kindonly ~3 @job|service',
        'the friendliest|nicest|kindest|sweetest',
        'very|so|really|extremely|super|incredibly|always|most|exceptionally ~1 @kindonly',
        '@kind @kindonly',
        '@kindonly and ~1 @kind',
        '@kind|great ~2 @job',
        'thank|thanks|thankyou|thx ~3 @job',
        'thank|thanks ~1 you? ~2 mr|mrs|miss|ms|dr|prof|sir|captain|professor',
      ],
      example: 'The waiter was very friendly and patient.',
      counter: 'The waiter was not friendly.',
      speaker: 'anyone',
    },
    {
      match: [
        'great|excellent|amazing|awesome|wonderful|outstanding|exceptional|superb|fantastic|best|brilliant|impeccable|incredible|good|top|fabulous|perfect|stellar|lovely|terrific|phenomenal|nice|friendly ~2 service|hospitality',
        'service ~1 was|is|were|has|from ~3 great|excellent|amazing|awesome|wonderful|outstanding|exceptional|superb|fantastic|best|brilliant|impeccable|incredible|good|top|fabulous|perfect|stellar|lovely|attentive|friendly|second',
        'great|excellent|amazing|awesome|good ~1 job',
        'hospitality',
        'help|helped|helps|helping|assisted|assist ~1 me|us|my|out|with|you',
        'takes|took|take|taking ~2 care of',
        'ask+ ~2 how|if',
        'you rock|rocks|guys',
        'rockstar|legend|hero|angel|gem|sweetheart|saint|saviour|savior|lifesaver',
      ],
      example: 'Outstanding service at the bar.',
      counter: 'No outstanding service at the bar.',
      speaker: 'anyone',
      hint: true,
    },
    {
      match: [
        'thank|thanks ~2 to ~5 @job|who|for',
        'kudos|props|shout|shoutout|compliments|cheers|hats ~2 to|for|off',
        'hat|hats off',
        'shout out to',
        'special thanks|thank|mention',
        'thanks|thank you? ~3 for ~2 help|helping|kindness|support|assistance|assist|patience|taking|service|great|amazing|making',
        'grateful|gratitude|appreciate|appreciated',
        'bless ~2 her|him|them|you|his',
      ],
      example: 'Thanks to the driver who waited.',
      counter: 'No thanks to the driver.',
      speaker: 'anyone',
      hint: true,
    },
    {
      match: [
        'took|take|takes|taking ~1 the|her|his|their? time to|and|with',
        'made|make|makes ~2 feel ~2 welcome|special|comfortable|home|valued|like|at|safe|relaxed',
        'go|goes|went|going ~3 out|above|extra ~2 way|beyond|mile',
        'treated|treat|treats ~2 like|with ~2 family|respect|royalty|kindness|care|dignity|well',
        'great|good|nice|sweet|lovely|wonderful|amazing|kind|super|friendly|cool ~1 guy|guys|girl|lady|man|woman|people|person|lad|folks|bunch|gentleman|owner|host|ladies',
        'with|big|always ~2 smile|smiles',
        'listen+ ~1 to ~1 me|us|my',
        'answer+ ~3 questions|question',
        'eager|happy|willing|glad ~2 to ~1 help|assist|please|answer|explain|serve|accommodate',
        'care|cared|cares|caring ~1 about ~1 me|us|their|you|customers|his|patients',
        'explained|explains ~2 everything|well|clearly|concepts',
        'smile|smiles|smiled',
      ],
      example: 'She made us feel at home.',
      counter: 'She did not make us feel at home.',
      speaker: 'anyone',
    },
    {
      match: [
        'professor|prof|instructor|instructors|teacher|lecturer|lecturers|teachers|speaker|speakers|tutor|dr|mr ~4 @great|engaging|clear|best|knowledgeable|inspiring|passionate|enthusiastic|explains',
        '@great|engaging|best|inspiring ~2 professor|prof|instructor|instructors|teacher|lecturer|teachers|teaching|lecturers|tutor',
        'love|loved ~2 professor|instructor|teacher|teaching|lecturer|driver|staff|waitress|people|host|crew|team',
        '#thankyou|#customerservice|#thanks|#service',
        'the best ~3 @job|agent',
        'compassionate|compassion|kindness|courtesy|professionalism|attentiveness',
      ],
      example: 'The professor was engaging throughout.',
      counter: 'The professor was not engaging.',
      speaker: 'anyone',
    },
  ],
}

// data/en/signals/lasting_memory.json
var lasting_memory_default = {
  kind: 'signal',
  name: 'lasting_memory',
  patterns: [
    {
      match: [
        'never|always ~2 forget|remember',
        'wont|not|never ~1 forget',
        'will|ll|shall ~2 remember',
        'never be forgotten',
        'remember ~4 forever|always|life|lifetime|years',
        'still|always thinking|talking about|of',
      ],
      example: 'I will never forget that breakfast.',
      counter: 'My aunt will never forget that breakfast.',
      negation: 'keeps',
    },
    {
      match: [
        'memorable|unforgettable|unforgetable',
        'memories ~3 life|lifetime|forever|time|made|make|making',
        'lifelong|lifetime|lasting|fond|great|wonderful|best|amazing|precious|sweet|childhood|beautiful|happy|horrible|bad ~1 memories|memory|impression',
        'once in a lifetime',
        'experience of a lifetime',
        'trip|holiday|vacation|ride|night|time of a|my lifetime|life',
        'made|make|making|created|creating|create ~2 memories',
        'a memory|memories',
      ],
      example: 'An unforgettable crossing.',
      counter: 'Not a memorable crossing.',
    },
    {
      match: [
        'best|worst|greatest|happiest|saddest ~1 day|night|weekend|week|trip|holiday|vacation|moment|birthday|christmas|summer|year|flight|concert|honeymoon ~2 ever|life|year|my|lives',
        'highlight of my|our|the trip|day|week|year|life|holiday|night',
        'time of my|our life|lives',
        'one of the|my best|worst|greatest days|nights|weekends|moments|trips',
      ],
      example: 'Best day of my life on that boat.',
      counter: 'He had the best day of his life.',
      negation: 'keeps',
    },
    {
      match: [
        'stay|stays|stayed|stuck|stick|sticks|remain|remains|live|lives ~2 with me|us|you ~3 forever|time|always|life|years|long',
        'stay|stays|stayed|stuck|stick|sticks ~1 with me|us|you',
        'stuck|stick in my|your head|mind',
        'haunt+ me|us|my|you',
        'left ~2 impression|mark|scar|scarred|impact',
        'scarred for life',
        'scarred',
        'traumatized|traumatised|traumatic',
        'for the rest of my|our',
        'will|ll ~1 cherish|treasure',
        'cherish+',
        'in|on my|our mind|heart|memory forever|still',
        'nostalgia|nostalgic',
        'for life',
      ],
      example: 'The song stayed with me for weeks.',
      negation: 'keeps',
    },
    {
      match: [
        'years ~1 later|ago ~6 still',
        'still|even ~2 years|months|weeks later|after',
        'i|we ~1 still ~1 love|laugh|cry|get|have|remember',
        'to this day',
        'keep|kept thinking|coming about|back',
        'cant|couldnt stop thinking|talking|raving',
        'brings|brought|bring|takes back ~3 memories',
        'brought|brings|took|takes me|us|you back',
        'look back|forward',
        'reminisc+',
        'still ~1 remember|remembering|think|thinking|talk|talking|recall|dream|dreaming|haunts',
        'best|worst|greatest|happiest day|night|weekend|moment|trip|birthday',
        'forever',
      ],
      example: 'To this day I can taste that soup.',
      negation: 'keeps',
      hint: true,
    },
  ],
}

// data/en/signals/leave.json
var leave_default = {
  kind: 'signal',
  name: 'leave',
  patterns: [
    {
      match: [
        '@wont ~4 again',
        'never ~4 again',
        'never ever',
        'not|wont|wouldnt|never ~2 back|return|returning|coming|going',
        'wont|not|never be ~2 back|returning|buying|using|flying|ordering|going|coming|visiting|shopping|eating|staying|renewing',
        "last time ~2 i|we|i'll|we'll|ever|im",
        'first and last',
        "last time ~1 i|we|i'll|we'll|ill|i'm|im|you",
        '#neveragain|#goodbye|#switching|#cancelled|#deleteuber',
        'think|thinking twice ~2 before|about',
        'find|finding|found ~1 elsewhere',
        'go elsewhere',
        'next time ~3 flying|fly|use|go|take|choose|book|buy|try|ride with|to|from|on|another|different|something|somewhere|elsewhere',
        'wont|will|would|ill|ll ~1 replace ~2 with',
        'look|looking ~1 at|for|to ~1 another|other|alternative|alternatives|different',
        'will|going|gonna|have ~2 chang+|change|changing|switch|switching|leave|leaving|move|moving|close|cancel ~3 bank|company|provider|account|accounts|airline|banks|providers|card|elsewhere|another|contract',
        'better off|to|for ~2 with|using|another|other',
        'if i could|can ~2 leave|switch|go|cancel|change',
        'uninstall|uninstalled|uninstalling|unsubscribe|unsubscribed|unfollow|unfollowed|unfollowing',
        'lost|lose|losing|loses|losin ~2 customer|business|client|customers|patron',
        'lost my|our ~1 business|custom|loyalty|trust',
        'not|no ~1 longer ~2 customer|use|using|fly|buy|shop|go|going|loyal|want|member|come|shopping|trust|stay',
        'done|finished with @thing|you|them|@firm|uber|these',
        'not ~1 fly|flying|buy|buying|use|using|shop|shopping|order|ordering|go|going|stay|staying|eat|eating|book|booking ~4 again|anymore|future',
        'no more chances|business|purchases',
        'never go|fly|use|buy|shop|stay|eat|order|return|visit|come|book|purchase|set|watch|deal|bank|step|again',
        "will|would|i'll|ill|gonna|we'll ~1 never|not ~1 use|buy|fly|go|return|order|shop|stay|eat|come|visit|purchase|book|recommend|step|be|set|spend|do|watch|deal|trust|rent|ride|download",
      ],
      example: 'I will never fly with them again.',
      counter: 'My brother will never fly with them again.',
      negation: 'keeps',
      unless: [
        'never happened|seen|had|been|experienced ~3 again',
        'never ~1 forget',
        'worked|works|work|working|start|started|turn|turned|charge|charged ~3 again',
        'never|not ~2 recommend',
        'not ~1 go|come wrong|on',
        'cant wait',
        'call|called|answered|answer|calls|heard back|again',
        'not|never|wont ~2 give|gave|get|got|pay|refund|send|let|allow|take|write|call|money ~3 back',
        'never|not|wont be ~1 disappointed|sorry|forgotten',
      ],
    },
    {
      match: [
        'buy|buying|get|try|use|using|purchase|bought ~2 another|different|other brand|company|model|make|one|manufacturer|product',
        'switch|switching|switched|moving|move|moved ~3 to|from|company|provider|bank|another|other',
        'chang+ ~2 provider|bank|company|carrier|supplier|network',
        'going|go|gone|went|look|looking|shop|shopping ~1 elsewhere',
        'cancel|cancelled|canceled|cancelling|canceling ~2 my|our|the ~2 account|subscription|membership|contract|service|card|order|policy|plan|insurance',
        'uninstall|uninstalled|uninstalling|uninstal|deleting|delete|deleted',
        'clos+ ~2 account|accounts|card|cards',
        'leave|leaving|left ~1 company|you|@firm',
        'left for @firm',
        'time to ~1 leave|switch|change|move|look|find|go|another',
        'done|finished|through with @thing|you|them|@firm|uber',
        "i'm|im|am|we're|so done",
        'stick|sticking|go|going|stay|staying|back with|to ~1 lyft|delta|ola|samsung|android|other|another|virgin|jet',
        'find|found|finding|use|using|try|trying|choose|get|take|fly|prefer|download ~1 another|different|other|alternative|something|someone',
        'use|using|switch|download|get|try|prefer ~1 lyft|ola|delta|rapido|bolt|grab',
      ],
      example: 'I am switching to another bank.',
      counter: 'My boss is switching to another bank.',
      negation: 'keeps',
      hint: true,
      unless: [
        'switch|switched ~2 on|off',
        'looking to buy',
        'they|he|she|driver|drivers|flight|it|you|airline|was|were|been|got|gets cancelled|canceled|cancel',
      ],
    },
    {
      match: [
        'lost|lose|losing ~2 me|money',
        'not|no ~1 longer ~2 customer|use|using|fly|buy|shop|go|going|be|loyal|want|member|come|shopping|trust',
        'wont|not|never ~2 get|see|have|receive ~2 my|our|another ~2 business|money|penny|dime|custom',
        'stop|stopped|quit|quitting ~1 using|buying|going|flying|shopping|taking|coming|eating|drinking|ordering|watching|reading',
        'dump+|ditch+|boycott+',
        'return+ ~1 it|them|this|these|mine|the',
        'send|sending|sent|take|taking|took|bring|brought ~2 back',
        'going back',
        'give|gave|giving ~1 up ~1 on',
        'no more ~3 for|me|from',
        'wish ~3 never',
        'walked out',
        'left without|before',
        'would rather|sooner',
        "i'd|id rather",
        'avoid ~3 future',
        'any|every other airline|company|bank|hotel',
      ],
      example: 'You lost me at the till.',
      negation: 'keeps',
      hint: true,
      unless: ['lost ~1 my|our ~1 luggage|bag|bags|baggage'],
    },
  ],
}

// data/en/signals/machine_barrier.json
var machine_barrier_default = {
  kind: 'signal',
  name: 'machine_barrier',
  patterns: [
    {
      match: [
        'automated|automation|automatic|bot|bots|chatbot|robot|robots|robotic|ivr|recording|recorded|prerecorded|machine|ai ~3 message|voice|system|reply|replies|response|responses|email|emails|answer|answers|phone|service|menu|call|line',
        'automated ~2 system|voice|message|response|email|reply|phone|responses|replies|call|service',
        'ivr|autoreply|autoresponder|chatbot|chatbots',
        'voice|answering|auto ~1 mail|machine|menu|reply|response|system|replies|responses|recognition',
        'auto responses|response|reply|replies|generated',
        'canned|generic|copy|template|scripted|cookie ~2 response|responses|reply|replies|answer|answers|email|emails|message|messages|paste',
        'press|pressing # for',
        'phone|voice|touchtone|endless|automated ~1 menu|menus|tree|loop',
        'going|go|went|gone|sent|run in|around ~1 circles|circle|loop|loops',
        'robot|bot|machine|voice|chatbot|recording ~5 understand|understood|recognise|recognize|hear',
      ],
      example: 'An automated voice sent me back to the start.',
      negation: 'keeps',
      speaker: 'anyone',
    },
    {
      match: [
        'no|not|cant|cannot|impossible|unable|never|couldnt|without|hard|difficult|dont|didnt|wont ~4 human|humans|real|live|actual ~1 person|being|beings|people|agent|representative|operator|someone|customer|human',
        'no|any ~1 way|option|options|place|means|method|possibility|button|number|phone|contact ~2 to ~2 contact|speak|talk|reach|call|report|complain|get|voice|chat|edit|change|cancel|communicate|resolve|fix|rate',
        'cant|cannot|couldnt|unable|impossible|no ~2 way|to? ~1 speak|talk|reach|get|contact|call|chat ~3 person|human|anyone|someone|somebody|agent|them|real|you|support|customer|live',
        'talk|speak|speaking|talking|chat|get|reach|connect ~2 to|with|hold|a ~1 human|person|real|live|actual|agent',
        'live|real|actual|human ~1 person|agent|human|people|representative|operator|being|support|chat|interaction|customer',
        'only ~2 email|chat|app|online|website|bot|bots',
      ],
      example: 'There is no way to speak to a human.',
      negation: 'keeps',
      speaker: 'anyone',
    },
    {
      match: [
        'app|website|site|system|computer|page|machine|kiosk|kiosks|online|machines|it ~3 cant|wont|doesnt|wouldnt|didnt|not|keeps|couldnt ~2 let|allow|accept|recognize|recognise|work|log|process|asking|permit|rejecting|take|check',
        'computer|system ~1 says|said|say|wont|does ~1 no|not',
        'cant|unable|cannot|couldnt|not ~3 online|website|app|site',
        'self service|checkout|check|serve|checkin',
        'locked|lock|locks ~2 out|account',
        'blocked|block|banned|suspended|deactivated|disabled ~3 account',
        'account ~3 blocked|locked|suspended|banned|disabled|deactivated',
        'verification|verify|captcha|otp|password|pin|code|authenticate|log|login|sign ~3 failed|fails|wont|not|never|error|keeps|cant|doesnt',
        'kiosk|kiosks',
        'phone number|numbers ~3 listed|available|website|find',
        'customer|phone ~1 service|support|number ~3 exist|non|nonexistent|existent|impossible|available|find',
        'no ~1 human|person|live|customer ~2 service|support|interaction|contact|to',
        'there ~1 is|s|isnt ~1 no ~1 customer|support|phone|way|contact|option|helpline',
      ],
      example: 'The kiosk would not accept my passport.',
      negation: 'keeps',
      speaker: 'anyone',
      hint: true,
    },
  ],
}

// data/en/signals/no_answer.json
var no_answer_default = {
  kind: 'signal',
  name: 'no_answer',
  patterns: [
    {
      match: [
        'no|without|zero|never|not|havent|didnt|hasnt|any|lack ~3 response|responses|reply|replies|replied|answer|answered|answers|responded|acknowledgement|feedback|callback|respond|responding|answering',
        'doesnt|dont|didnt|wont|never|not|nobody|cant|isnt|havent|one|hasnt ~3 answer|answers|answered|answering|reply|replied|replies|respond|responded|responds|responding|acknowledge',
        'no one|body ~3 answers|answered|answer|responds|responded|replied|called|contacted|picks|picked|pick|calls|available|there',
        'non responsive',
        'contact|contacted|emailed|email|called|wrote|messaged|tweeted|calling|emailing|texted|reached ~6 no|nothing|never|without|but|times|avail|still|response',
        'nobody ~3 called|calls|phoned|wrote|contacted|replied|answered|responded',
      ],
      example: 'I wrote three times and got no reply.',
      negation: 'keeps',
      speaker: 'anyone',
      unless: [
        'no|not ~3 answer ~2 to my|the question',
        'answer ~1 the? ~1 questions|question',
        'didnt ~2 answer|respond ~2 to|well treatment',
      ],
    },
    {
      match: [
        'never|not|didnt|havent|nothing|dont|hasnt|yet|no|wont ~3 heard|hear|called|call|contacted|contact|returned|return|got|get|received|email|emailed|wrote|written|receive|phoned|notified|informed ~3 back|from|calls|call|confirmation|email|emails|phone|response|reply|update|anything|word|notification',
        'never ~2 called|contacted|returned|emailed|phoned|followed ~1 back|me|us|up',
        'no ~1 call|phone|calls|email|emails|confirmation|contact|notification|communication|word|update|updates|callback|information|info|text|message|explanation|notice',
        'still|yet ~2 no|not|nothing|to ~3 hear|heard|response|reply|answer|confirmation|email|call',
        'to no avail',
        'fallen|falls|fell on deaf',
        'deaf ears',
        'radio silence',
        'crickets',
        'cant|cannot|couldnt|unable|impossible|tried|trying|difficult|hard|not ~3 reach|contact|through|touch|connect|hold',
      ],
      example: 'They never called me back.',
      negation: 'keeps',
      speaker: 'anyone',
      unless: ['dont|not|never|without ~1 ignore'],
    },
    {
      match: [
        'multiple|several|numerous|many|repeated|three|2|3|4|5|two|countless ~1 times|emails|calls|messages|attempts|phone',
        'no|cant|cannot|couldnt|dont ~4 contact|phone|number|email|address ~1 details|number|info|information|us',
        'someone|anyone|anybody|somebody|please|can|could|pls ~3 help|answer|respond|reply|contact|call|tell|explain',
        'please|pls|plz ~2 reply|respond|answer|help|contact|call|dm|advise',
        'dm|dms|dmed',
        'hello',
        'rings|ringing|voicemail|busy|disconnected|disconnects|disconnect|hangs',
        'line|lines|phone|call|calls ~3 busy|dead|dropped|rang|disconnected|off|rings|disconnect',
        'answer ~2 phone|phones|calls|the',
        'response|reply|respond|responds|responding',
        'support|service|help ~3 exist|nonexistent|non|none|zero|impossible',
        'waiting ~3 response|reply|answer|call|email|hear',
        'await+ ~3 response|reply|answer',
        'follow|followed|following|follow+ up',
        'get|got|gets ~2 back to',
        'no one',
        'nobody',
        'unanswered|unresponsive|nonresponsive',
        'ghosted|ghosting|ignored|ignoring|ignores|ignore ~2 me|my|us|our|emails|messages|calls|customers|them',
      ],
      example: 'I emailed three times but nothing happened.',
      negation: 'keeps',
      speaker: 'anyone',
      hint: true,
    },
  ],
}

// data/en/signals/privacy_unease.json
var privacy_unease_default = {
  kind: 'signal',
  name: 'privacy_unease',
  patterns: [
    {
      match: [
        'creepy|creeped|creepily|creeps|stalking|stalker',
        'track|tracks|tracking|tracked|spy|spying|spies|surveillance|eavesdrop|eavesdropping|spyware|snooping',
        'privacy',
        'personal ~1 data|information|info|details',
        'share|sharing|shared|sell|selling|sold|steal|stole|stolen|leak|leaked|misuse|access|collect|collecting|hacked ~4 data|information|info|details|identity|account|number',
        'listen|listens|listening ~3 conversations|us|everything|me',
        'big brother',
        'my ~1 location|data|identity',
        'hacked|hack|hackers|breach|breached|phishing|malware',
        'data ~1 breach|mining|collection|theft|protection|misuse',
        'identity theft',
        'permissions|cookies|facial',
      ],
      example: 'The app tracks me everywhere.',
      negation: 'keeps',
      speaker: 'anyone',
    },
  ],
}

// data/en/signals/pushy_marketing.json
var pushy_marketing_default = {
  kind: 'signal',
  name: 'pushy_marketing',
  patterns: [
    {
      match: [
        'spam|spamming|spammed|spammy|junk|unsolicited|unwanted',
        'telemarket+|telemarketers|telemarketer|robocalls|coldcall',
        'upsell|upselling|upsold|upcharge|upsells',
        'popup|popups',
        'pop up|ups',
        'sales|marketing|promotional|advertising ~1 pitch|pitches|pressure|tactics|emails|email|calls|call|texts|messages|tactic|pressured|gimmick|gimmicks',
        'pushy|pressured|pressuring|pressure|push|pushed|pushing|badger|badgering|pestering|pestered|harass|harassing|bombarded|bombarding|flooded|bombard|nagging|hassled ~4 buy|sell|sales|purchase|sign|upgrade|products|warranty|emails|calls|ads|tip|into',
        'pushy',
        'too many|much ads|adverts|commercials|advertisements|advertising|notifications|emails|ad',
        'ads|adverts|commercials|advertisements|advert',
        'try|tries|tried|trying|keep|keeps|attempt ~2 sell|upsell|push|selling',
        'sign ~1 up ~2 credit|card|email|newsletter',
        'stop ~3 emails|email|emailing|calling|texting|ads|spam|sending|messages|notifications',
        'in ~1 app ~1 purchases',
        'force|forced|forcing|forces ~3 download|sign|buy|install|subscribe|update|watch|purchase|create',
      ],
      example: 'The clerk pressured me to buy a warranty.',
      negation: 'keeps',
      speaker: 'anyone',
    },
  ],
}

// data/en/signals/recovery.json
var recovery_default = {
  kind: 'signal',
  name: 'recovery',
  patterns: [
    {
      match: [
        'replaced|replacement|replaces|replace|exchanged ~6 free|charge|warranty|immediately|quickly|promptly|hassle|problem|no|without|same|next|right|sent|fine|works|working|day',
        'sent|send|sending|shipped|received|got|gave|given|getting|mailed|offered|provided|overnighted ~4 replacement|new',
        'made|make|making|makes ~2 it|things ~1 right|up',
        'put|set ~2 right|straight',
        'took|taken|takes|taking ~1 care of ~2 problem|issue|it|everything|that|this|the',
        'working ~1 again|now|fine|great',
        'works ~1 again|now',
        'back to ~1 normal|working',
      ],
      example: 'They apologised and sent a new one.',
      counter: 'They never apologised.',
      speaker: 'anyone',
      unless: [
        'no|not|never|without|refused|wont|cant|didnt|wouldnt|havent|hasnt|yet|still|isnt|unable|nobody|before|if|until|please|want|need|to|waiting|unless|would|should|can|could|will ~3 replaced|replacement|replace|resolved|fixed|sorted|solved|refund|refunded|apologized|apologised|apology|apologize|apologise|rectified|repaired|resolve|solve|sort|compensation|reimbursed|corrected|apologies',
      ],
    },
    {
      match: [
        'replacement|replaced|exchange|exchanged',
        'second|new|another ~1 one|unit|card|phone ~3 works|working|fine|great|better|perfect',
        'then|finally|eventually|later|but|after|once|luckily|fortunately|thankfully ~6 resolved|fixed|sorted|working|works|replaced|refunded|apologized|apologised|helped|refund',
        'fix|fixed|fixing|repair|repaired',
        'problem|issue|problems|mistake|error ~6 fixed|resolved|solved|sorted|corrected|handled',
        'contacted|called|emailed|spoke ~8 sent|resolved|replaced|fixed|refunded|helped|immediately|quickly|refund',
        'warranty',
        'apologized|apologised|apologetic|apologies|apology|apologize|sorry',
        'compensat+|compensation|voucher|vouchers|credit',
        'thanks|thank ~4 fixing|resolving|sorting|help|quick|fixed|resolved|rebooking|rebooked|finding',
        'found|located|returned ~2 my|our ~1 bag|luggage|wallet|phone|item',
        'rebooked|rebook|accommodated ~2 me|us|on',
        'restored|finally',
        'apologized|apologised|apologetic|apology|apologies|apologize|apologise',
        'fixed|resolved|sorted|solved|rectified|corrected|repaired|remedied|mended|fixes|solve|resolve|sort ~4 quickly|immediately|promptly|problem|issue|issues|problems|it|matter|everything|within|swiftly|efficiently|for|my|me|us|out',
        'was|were|been|got|get|is|gets|quickly|all|now|finally|eventually|issue|problem ~2 resolved|fixed|sorted|rectified|solved|corrected|repaired',
        'refunded|refund|reimbursed|credited|compensated|compensation|credit ~4 full|quickly|immediately|promptly|me|us|my|our|received|without|within|fully',
        'issued|gave|got|received|offered|given|full|offer|processed|getting ~3 refund|credit|voucher|compensation|vouchers',
      ],
      example: 'After a call they fixed the boiler.',
      negation: 'keeps',
      speaker: 'anyone',
      hint: true,
    },
  ],
}

// data/en/signals/return.json
var return_default = {
  kind: 'signal',
  name: 'return',
  patterns: [
    {
      match: [
        "will|ll|would|shall|gonna|i'll|we'll|i'd|ill|we'd ~3 back",
        "will|ll|would|shall|i'll|we'll|i'd|hope|plan|want|love|like|planning ~4 return|returning",
        'go|come|going|coming ~1 back ~1 again|soon|for|there|here|next|and',
        'cant|can|not|couldnt wait ~1 to ~2 go|come|return|get|be|try|visit|order ~1 back|again|next|more',
        'look|looking forward ~3 next|return|returning|again|back|another|future',
        'see you|u|ya again|soon|next',
        'until next time',
        'be back',
        'return customer|guest|visit|soon|again|here|there',
        'returning customer|guest|soon|again|here|there|for|next',
        'definitely|certainly|surely ~1 back|return|returning',
      ],
      example: 'We will be back in spring.',
      counter: 'We will not be back.',
      unless: [
        'send|sending|get|got|give|call|called|take|took|bring|write|sent|ship|shipped|money|sit|sat|lay ~3 back',
        'return ~1 it|this|these|them|the|item|my|label|flight|policy',
        '@wont ~4 back|again|return|returning',
        'back to ~1 me|us|normal',
        'would ~2 have|been ~3 back',
      ],
    },
    {
      match: [
        'buy|use|order|purchase|stay|visit|fly|book|go|eat|shop|watch|read|travel|come|ride|choose|dine|rent|see|hire|using|flying|buying|staying|visiting|ordering ~3 again',
        "will|would|ll|i'll|definitely|gonna|going ~2 order|buy|purchase|get|use|try|stay|visit|book|fly|eat ~2 another|more|next|here|there|them",
        'again ~1 and again',
        'over and over ~1 again',
        'repeat customer|order|buyer|business|customers|guest',
        'would ~3 again',
        'will|would ~1 definitely|certainly|surely|absolutely|gladly ~1 use|buy|order|stay|continue|be',
        "next time ~2 in|we|i'm ~4 will|ll|i'll|we'll|stay|try|order|get",
      ],
      example: 'I would buy it again tomorrow.',
      counter: 'I would never buy it again.',
      unless: [
        '@wont ~5 again',
        'not|never ~5 again',
        'if i ~5 again',
        'had|have|has|having ~2 to ~3 again',
        'works|work|working|broke|happened|happen ~3 again',
      ],
    },
    {
      match: [
        'repeat ~1 customer|buyer|guest|business',
        'return ~1 visit|trip',
        'customer for life',
        'continue|continuing|continued ~1 to? ~1 use|using|buy|buying|shop|come|fly|order|go|support|stay',
        "will|ll|would|i'll|we'll|may|might|i'd|definitely ~3 try|check|get|buy|order|watch|take ~3 again|more|next|another|future",
        'choose|fly|use|stay|book|buy ~3 for|on|in my|our|the|all ~1 next|future',
        'will ~3 again',
        'again ~1 soon',
        'in the future',
        'next time',
        'loyal|faithful ~1 customer|client|member|flyer|user|patron|fan|guest|passenger|customers',
        'regular|frequent|long|lifelong|lifetime ~2 customer|client|member|flyer|user|patron|fan|guest|passenger',
        'customer ~1 for life',
        'continue|continuing ~1 to? ~1 use|using|buy|buying|shop|come|fly|order|be|go|support',
        'keep|kept|keeps coming|going|buying|using|ordering|returning ~1 back',
        'stick|sticking|stay|staying ~1 with @firm|them|it|you|this|company',
        'been|gone|came|went|come back ~3 times|again|more|every|many|several',
        'keep us|me|you|them|people? coming',
        'hooked|addicted',
      ],
      example: 'I shall stay a loyal customer of the bakery.',
      counter: 'My uncle is a loyal customer of the bakery.',
      negation: 'keeps',
      hint: true,
    },
    {
      match: [
        'been|was|am ~2 customer|client|user|member|with ~4 years',
        'use|used|using|fly|go|order|buy|shop|eat|visit|stay|drink|come|went|been|bought ~3 every ~1 time|day|week|month|year|morning|trip|weekend',
        'always ~2 buy|use|fly|stay|order|go|come|choose|shop|eat|get|stop|visit|bought|used|been',
        'second|third|fourth|fifth ~1 time|visit|stay|one|purchase|order|course|pair|trip',
        'bought|ordered|purchased|own|have ~2 several|two|three|2|3|four|4|multiple|second|another',
        'buy|order|ordering|buying|get|getting ~1 another|more|second',
        'more than once',
        'many ~1 times',
        'favorite|favourite|fave ~1 place|spot|store|restaurant|airline|hotel|one',
        'my ~2 go to',
        'go to @firm|spot|brand|for',
        'for|all ~1 years',
        'loyal',
        'from now on',
        'only ~2 buy|use|fly|shop|drink',
      ],
      example: 'We always stay here in August.',
      counter: 'They always stay here in August.',
      hint: true,
      negation: 'keeps',
    },
  ],
}

// data/en/signals/sources.json
var sources_default = [
  {
    kind: 'source',
    name: 'paid',
    patterns: [
      {
        match: [
          '#ad|#sponsored|#gifted|#promo|#promotion|#giveaway|#win|#contest|#sp|#paid|#partner|#gotitfree|#influenster|#freebie|#coupon',
          'sponsored|giveaway|influenster|promocode|sweepstakes',
          'received|got|given|sent|provided|receive ~4 free|complimentary|discount|discounted ~6 review|product|honest|exchange|unbiased|test',
          'in exchange for',
          'affiliate|commission ~1 link|links',
          'vine ~1 review|voice|program|customer',
          'gift|promo|coupon|discount code|codes|cards|credit',
          'win|winning|earn|won ~4 ipad|ipod|iphone|cards|prize|prizes|tickets|free|gift|chance',
          'enter|entered|entering ~2 win|giveaway|contest|draw|sweepstakes',
          'chance to win',
          'free of charge ~4 review',
          'for ~2 honest|unbiased|fair ~1 review|opinion',
          'giving away',
        ],
        example: 'I received this lamp free in exchange for an honest review.',
        negation: 'keeps',
        speaker: 'anyone',
      },
    ],
  },
  {
    kind: 'source',
    name: 'owned',
    patterns: [
      {
        match: [
          'join|visit|meet|find|follow|contact|email|call|watch|see|catch ~1 us|our',
          'our ~2 app|customers|store|shop|website|page|booth|team|new|blog|newsletter|event|menu|products|service|services|guests|members|fans|students|office|latest|show|keynotes|doors',
          "we|we're|we'll|we've ~2 apologize|apologise|offer|offering|launched|launching|excited|thrilled|proud|invite|announce|announcing|hiring|open|confirmed|celebrating|giving|recommend|hosting|released",
          'check ~1 out ~1 our|my|this|the',
          'sorry|apologies|apologize|apologise ~4 inconvenience|experience|trouble|delay|confusion',
          'download|get|grab|try|buy|book|order|register|sign|rsvp|use|shop|listen|subscribe ~1 our|your|now|free|today|here|at|up|the|tickets|it',
          'tickets|tix ~3 sale|available|now|go|from',
          'now|available|on ~1 available|sale|now|open',
          'stop|come|swing|drop ~1 by|down|join|see|out',
          'come ~1 see|join|check|meet',
          'dont|never forget|miss',
          'are you ready',
          'thank you|thanks for ~2 coming|visiting|joining|support|attending|following|supporting|your',
          'specials|rsvp|nowplaying|proudly',
          'pls|please|plz rt|retweet|share|follow',
          'live|tonight ~3 at|on|feat|featuring|ft|with',
          'see you|ya ~2 there|at|tomorrow|tonight',
          'dear ~2 customer|guest',
          'hiring|job|jobs|apply|vacancy',
          'introducing|presents|featuring',
        ],
        example: 'Join us on Friday for our harvest menu!',
        negation: 'keeps',
        speaker: 'anyone',
      },
    ],
  },
  {
    kind: 'source',
    name: 'none',
    patterns: [
      {
        match: [
          'breaking',
          'via',
          'rt',
          'report|reports|reported|reportedly|announces|announced|unveils|launches|launch|releases|released|unveiling|expected|rumor|rumors|sources|ceo|announcement|apologizes',
          'according to',
          'says|said|say',
          'to|will launch|open|release|unveil|announce|play|face|host',
          'end date',
          'news|headline|headlines|update|stock|shares|ipo|lawsuit|patent|court|minister|president|election|senate',
          'live blog|updates|stream',
          'how|why|what|top|best|the ~4 to|ways|tips|reasons|trips',
          'followback|followme|teamfollowback|spam',
          'link',
          'ebay|ebayus|etsy',
          'el|la|de|que|en|para|por|con|muy|und|der|die|das|ist|je|les|des|une|nicht|los|las|il|di|che',
        ],
        example: 'Breaking: the port opens in May, the mayor says.',
        negation: 'keeps',
        speaker: 'anyone',
      },
    ],
  },
  {
    kind: 'source',
    name: 'earned',
    patterns: [
      {
        match: [
          "i|my|me|mine|we|our|us|im|ive|i'm|i've|i'll|i'd",
          'love|loved|hate|hated|like|liked|enjoy|enjoyed|best|worst|great|good|bad|awesome|amazing|terrible|horrible|nice|cool|sucks|fun|happy|sad|boring|excited|beautiful|perfect|stupid|funny|crazy|annoying|disappointed|wish|hope|want|need|glad|sorry',
          'lol|lmao|haha|omg|wtf|smh|wow|damn|ugh|yay|yeah|oh|hey|dude|gonna|wanna|cant|dont|thats',
          'think|feel|believe|guess|wonder|know|seems|really|actually|probably|maybe',
          "you|your|you're|u|ur",
        ],
        example: 'I loved the picnic.',
        negation: 'keeps',
        speaker: 'anyone',
        hint: true,
      },
    ],
  },
]

// data/en/signals/surprise.json
var surprise_default = {
  kind: 'signal',
  name: 'surprise',
  patterns: [
    {
      match: [
        'surprise|surprised|surprising|surprisingly|suprised|suprise|surprises|suprisingly|suprising|surprize',
        'exceed|exceeds|exceeded|exceeding|surpass|surpassed|beat ~3 expectation|expectations',
        'beyond|above|below|beneath|despite ~3 expectation|expectations',
        'fell|fall|falls short|below',
        'live|lived|lives up to',
        'expectations|expectation',
        'never ~1 thought|imagined|guessed|dreamed|dreamt|knew|expected|realized|realised|believed',
        'are you kidding|serious|joking',
      ],
      example: 'To our surprise the room was ready at nine.',
      counter: 'Nobody was surprised by the delay.',
      unless: ['no|not|nobody|never|isnt|wasnt|arent ~2 surprise|surprised|surprising'],
      negation: 'keeps',
    },
    {
      match: [
        'cant|cannot|couldnt|could ~1 believe|beleive',
        'hard|difficult|impossible to believe|imagine',
        'dont believe ~2 i',
        'unbelievable|unbelievably|unreal',
        'wow|woah|whoa|wowed|wowza|wowzers|omg|omfg|gosh|holy',
        'blew|blown|blows ~3 away|mind',
        'mind blowing|blown',
        'mindblowing|mindblown',
      ],
      example: "I can't believe they mended it for free.",
      counter: 'They were not wowed by the tower.',
      negation: 'keeps',
      unless: ['not|wasnt|isnt|didnt ~3 wow|wowed|unbelievable'],
    },
    {
      match: [
        'than ~1 i|we|id|you ~2 expected|thought|imagined|anticipated|expect|hoped|remembered|realized',
        'than expected|anticipated|imagined|advertised',
        'wasnt|not|isnt|didnt|werent|never|dont|nothing ~2 expect|expecting|expected|anticipate|anticipated',
        'what ~1 i|we|you ~3 expecting|expected|expect|thought|hoped',
        'expected ~2 more|better|much|less|different|higher|so',
        'expect ~2 more|better|much|different',
        'was expecting|hoping',
        'expecting|expected|hoped|thought|hoping|assumed ~8 but|however|instead|yet|unfortunately|alas',
        'wasnt|not ~3 as ~1 i ~1 thought|expected|hoped',
      ],
      example: 'It was larger than I expected.',
      negation: 'keeps',
    },
    {
      match: [
        'unexpected|unexpectedly|astonished|astonishing|astonishingly|astounded|astounding|stunned|speechless|flabbergasted|gobsmacked|dumbfounded|startled|baffled|amazed|amazes|shocked',
        'to ~1 my|our ~2 surprise|astonishment|amazement|shock|dismay|delight|horror|disappointment|relief',
        'skeptical|sceptical|dubious|leery',
        'low|lower|lowered|no|high|higher|great|big|much ~1 expectations|expectation|hopes',
        'had ~2 doubts|reservations',
        'little did i|we',
        'imagine my|our',
        'who knew|would|thought',
      ],
      example: 'We were amazed by the kitchen.',
      counter: 'We were not amazed by the kitchen.',
      negation: 'keeps',
      unless: ['not|wasnt|isnt|werent ~1 amazed|shocked|stunned'],
    },
    {
      match: [
        'never ~2 seen|experienced|had|heard|met|encountered|tasted|known|been|happened ~4 such|like|before|anything|so',
        'unlike any|anything|every|other|most ~1 other|else|i',
        'like no other',
        'nothing|anything like it|this|that',
        'would|could ~1 never ~1 have? guess|guessed|think|thought|imagine|imagined',
        'no idea',
        'who would',
        'first time ~3 ever|life',
        'is this a joke|real',
        'you kidding|serious|joking ~1 me',
        'seriously',
        'what the hell|heck|fuck|world',
        'what in the',
        'wtf|smh',
        'how ~2 possible|come',
        'how on earth',
        'how can|could',
        'i|we expected|thought|hoped|assumed|figured ~5 would|be|was|to',
        'out of the|nowhere blue?',
      ],
      example: 'I have never seen anything like it.',
      negation: 'keeps',
      hint: true,
    },
    {
      match: [
        'disappointed|disappointment|dissapointed|disapointed|letdown',
        'impressed|impressive',
        'incredible|incredibly|amazing|amazingly|shocking|shockingly|insane|ridiculous',
        'looking|looked forward',
        'strangely|oddly|weird|weirdly|bizarre|mysteriously|curiously|remarkably|remarkable|miraculously|ironically|inexplicably|suddenly|turns|turned',
        'actually|even|finally|somehow',
        'changed|change ~1 mind|opinion',
        'prove|proved|proven ~1 me|us|wrong',
        'was wrong',
        'although|though|despite|while',
        'honestly|believe',
        'hesitant|nervous|worried|apprehensive|unsure|wary',
        'pleased|glad|happy ~1 to ~1 find|see|discover|learn|hear',
        'discovered|discover|realize|realized|realised',
        'found out',
        'never knew',
      ],
      example: 'I was impressed by how quiet it runs.',
      counter: 'I was not impressed by the noise.',
      hint: true,
    },
  ],
}

// data/en/signals/system_failure.json
var system_failure_default = {
  kind: 'signal',
  name: 'system_failure',
  patterns: [
    {
      match: [
        'crash|crashes|crashed|crashing|crashy',
        'bug|bugs|buggy|glitch|glitches|glitchy|outage|outages|malfunction|malfunctions|malfunctioned|malfunctioning|inoperative|unusable|freezes|freezing|lagging|laggy|defective|defect|defects|defected|unplayable|unreadable|corrupt|corrupted|faulty|unserviceable',
        'error|errors ~1 message|messages|code|codes',
        'breaks',
        'out of order|service|action',
        'stop|stops|stopped|quit|quits|ceased|stopping ~2 work|working|functioning|charging|recognizing|responding|reading|playing|holding|connecting',
      ],
      example: 'The app crashed on our second day.',
      counter: 'The lift never broke.',
      speaker: 'anyone',
      unless: [
        'fast|quick|lunch|coffee|tea|spring|dinner|my|a|short|the|even|give|price|out|prison|lucky|big|tax|smoke ~1 break',
        'break ~1 the? ~1 bank|even|up|in|it|down into',
        'dead|dying|die ~1 for|to|sea|drop',
        'broken ~1 heart|english|down',
        'deal ~1 breaker',
        'broke|dead|died|broken|break|die ~2 my|your|the|a? heart|leg|arm|hair|nail|bad|phone|record|silence|character|movie|film',
        'my|your|his|her|father|mother|friend|who|he|she|people|dog|husband|wife died|broke|dead',
        'battery|phone dead|died',
        'dead|broken ~1 sea|people|body|man|promises|promise|english|heart|hearts|bodies',
        'heart|hearts|drop broken|broke',
        'breakfast',
        'fail|fails|failed|failing ~1 to ~2 mention|see|understand|impress|deliver|explain|provide|realize|respond|answer|communicate|reply|make|live|tell|meet',
        'human|driver|staff|manager|my ~1 error',
        'never fails|failed|fail',
        'broke up|down ~1 in',
        'movie|film|plot|script|story|acting|attempt ~4 fails|failed|fail|failure',
      ],
    },
    {
      match: [
        'no hot|running water',
        'broken|faulty|defective|dead|damaged|cracked ~2 @device',
        '@device|it|they ~2 doesnt|dont|didnt|wont|not|wouldnt|isnt|wasnt ~1 work|working|functioning|charge|load|turn|respond',
      ],
      example: 'The shower does not work.',
      negation: 'keeps',
      speaker: 'anyone',
      unless: [
        'work|works|worked ~1 out|for|hard|well|with|as|here|there ~1 me',
        'working ~1 hard|on|with|there|for|as',
        'not ~2 fit ~2 me|well|as|my|right|body',
        'not ~2 charge ~2 me|us|for|extra',
        'not read|play|hold ~1 this|the|book',
      ],
    },
    {
      match: [
        'issue|issues|problem|problems|trouble|troubles ~3 with|connecting|login|technical|app|wifi|connection',
        'technical|connection|connectivity|software|hardware|system|tech|computer|electrical|mechanical|network|internet|teething|it|initial ~1 issue|issues|problem|problems|difficulties|trouble|fault|faults|error|glitch',
        'after|within|in|only|lasted|for ~2 #|@number|a|first ~1 days|weeks|months|month|week|day|uses|use|times|years|year|minutes|washes',
        'tried ~3 reset|restart|restarting|resetting|reinstall|reinstalling|rebooting',
        'reset|restart|reboot|reinstall|unplug|reformat|reboots|rebooted',
        'repair+|repairs',
        'fix|fixed|fixing ~2 it|this|the|your|bug|issue|app|please',
        'fell apart|off|out',
        'falling|fall|falls|came|come|comes|coming|tore|ripped|wore|rip|fading|faded ~1 apart|off|undone|out|loose|unraveled',
        'leak|leaks|leaked|leaking|stuck|jam|jammed|jams|cracked|crack|cracks|shattered|burned|burnt|overheats|overheating|snapped|bent|scratched|warped|melted|peeling|peeled|rust|rusted|rusty',
        'useless|worthless|junk|lemon|unreliable|paperweight',
        'lost ~2 all|data|files|photos|pictures|everything|signal|connection',
        'not|doesnt|didnt|cant ~2 recognize|recognise|detect|connect|pair|accept|save|sync|find',
        'never|not ~1 worked',
        'return+|replace+|replacement',
        'poor|cheap|low ~1 quality',
        'disconnect+|drops|dropping|dropped|drop',
        'slow',
        'cant|cannot|couldnt|unable|wont|impossible ~3 log|login|book|check|pay|open|access|use|sign|connect|update|change|print|find|online|website|app|upload|download',
        'broken|broke|died|dead|fried|defective|malfunctioning',
        'went|goes|gone|go|going|keeps|keep|kept ~1 down|dead|offline|out|crashing|freezing|disconnecting|dropping|failing|blank|resetting|shutting|cutting|buffering|turning|losing',
        'fail|fails|failed|failing|failure|failures',
        'does|did|do|doesnt|didnt|dont|wont|not|never|wasnt|isnt|stopped|cant|couldnt|nothing|arent|werent|wouldnt|hasnt|havent ~3 work|working|worked|works|function|functioning|functional|load|loading|connect|connecting|charge|charging|turn|start|open|play|playing|display|fit|sync|boot|power|respond|recognize|recognise|recognized|install|stick|hold|print|scan|read|format|download|update|login|log|process|submit',
        'no|without|not|lost|lose|losing|loses|poor|bad|weak|intermittent|unreliable|slow|terrible|patchy|limited|constant|dropped|dropping ~2 wifi|internet|connection|signal|network|power|broadband|reception|service|connectivity|sound|electricity|coverage|speed|speeds',
        '@device ~4 broken|broke|down|not|died|dead|failed|fails|slow|slowly|crashed|froze|frozen|crap|useless|defective|faulty|stopped|freezes|unavailable|glitch|error|cracked|jammed|stuck|leaked|leaking|leaks|issue|issues|problem|problems|disconnects|disconnecting|drops|dropped|fell|ripped',
      ],
      example: 'A technical fault kept us out.',
      negation: 'keeps',
      speaker: 'anyone',
      hint: true,
    },
  ],
}

// data/en/signals/told_others.json
var told_others_default = {
  kind: 'signal',
  name: 'told_others',
  patterns: [
    {
      match: [
        'recommend|recommends|recommended|recommending|reccomend|recomend|reccommend|recommand|recommed|recommendation|recommendations|reccomended|recomended',
        'wouldnt|couldnt|cannot|cant|wont|dont|not|would|will|definitely|highly|strongly|definetly|totally|certainly|wholeheartedly|absolutely ~2 recommend|reccomend|recomend|reccommend|recommed',
        'worth ~1 the|a ~1 watching|seeing|visit|trip|try|look|buying|reading|drive|wait|watch',
        'tell|told|telling|tells ~1 everyone|everybody|friends|all|people|family|anyone|others|coworkers|colleagues|friend|husband|mom|sister',
        'anyone ~2 looking|considering|interested|wanting|who',
        'my advice|advise|suggestion',
      ],
      example: 'I would recommend the sauna.',
      counter: 'My sister recommends the sauna.',
      negation: 'keeps',
      unless: [
        'recommended ~1 by|dose|dosage',
        'they|she|he|doctor|friend|staff|waitress|waiter|server|lady|hotel|website|reviews|was|were|been|came|as recommended',
        'recommended ~1 me|us',
        'based|on ~2 recommendation|recommendations',
      ],
    },
    {
      match: [
        'avoid ~1 this|it|at|them|like|these|the|if|company|uber|flying|all|place|that',
        'avoid|avoiding',
        'beware|bewared',
        'stay|stays|steer|keep ~1 away|clear|far',
        'run ~1 away|far|fast|dont',
        'warn|warning|warned|warnings',
        'buyer|buyers|users|customers|be|please beware|aware|careful|warned',
        'be careful|cautious|aware|warned|prepared',
        'save your money|time|yourself|cash',
        'look|go|try|shop|buy|find|eat|spend|take elsewhere|somewhere',
        'think|thinking twice',
        'take your business|money',
        'waste ~1 your|you|ur money|time',
        'spread|spreading the word',
        'shame on',
        'do yourself|urself ~2 favor|favour',
      ],
      example: 'Avoid this garage at all costs.',
      negation: 'keeps',
    },
    {
      match: [
        'dont|never|not|donot ~1 bother|waste|buy|purchase|trust|order|visit|download|fall|shop|rent|book|use|go|fly|get|eat|stay|watch|see|read|spend|try|believe|install|open|bank|expect|make|come|miss|hesitate',
        'dont miss|hesitate',
      ],
      example: 'Do not buy the cheap one.',
      counter: 'I do not buy the cheap one.',
      negation: 'keeps',
      unless: [
        'i|we|they|he|she|who|it|that|just|also|really|u dont|never|not|donot',
        'i|we|they|you|people do not|never',
        "does|did|is|was|would|could|can|will|has|have|had|if|youd|should|might|may|were|are|am|why|i'm|i've|i'd not|never",
        'you dont|not|never ~3 get|have|see|use|want|need|expect|buy|make',
      ],
      hint: false,
    },
    {
      match: [
        'you|everyone|anyone|everybody|anybody|people|all|u|folks|yall|students|women|guys ~1 should|must|gotta|need|have ~2 try|go|see|buy|get|visit|watch|read|check|use|take|avoid|know|own|experience|give|stay|think|listen|order|eat|learn',
        'must|should try|see|buy|have|visit|watch|read|do|own|go|eat|check|know|get',
        'a|definite|definitely|absolute|is|total ~1 must',
        'gotta|have to? ~1 try|see',
        'check ~1 it|this|them|him|her|that|out out|it|them|this',
        'go|run ~1 and ~1 see|buy|get|try|watch|rent',
        'go see',
        'give ~1 it|them|this|him|her ~1 a try|chance|go|shot',
        "if you|your|you're|u|youre ~6 try|buy|go|get|check|avoid|see|watch|visit|want|stay|like|love|need|looking|are|can|have|dont",
        'share|sharing|shared ~3 with ~2 friends|everyone|family|you|others|world|all|know',
        'let everyone|people|others|you|u ~2 know',
        'refer|referred|referring ~4 friends|family|you|people',
        'rave|raving|raved|kudos|props|shoutout|bravo',
        'shout out',
        'word of mouth|advice|warning|caution',
        'thumbs up|down',
        'suggest|advise|advice|suggestion|urge|encourage|suggested',
        'tip|tips|hint|note|fyi|psa',
        'for|to ~1 anyone|everyone|those|people|someone|all|beginners|everybody ~2 who|looking|wanting|considering|thinking|interested|that',
        'treat yourself',
        'you wont|will|ll|would|cant|wouldnt ~2 regret|disappointed|sorry|believe|love|enjoy|go|find|wrong|need',
        'wont ~1 regret|disappointed|disappoint',
        'great|perfect|good|ideal|excellent|wonderful ~2 gift|present|for ~2 anyone|everyone|people|those|families|kids|beginners',
        'enjoy',
        'make sure|certain you|to',
        'report|reported|reporting|sue|suing|lawsuit|court|bbb|police',
        'complain|complained|complaint|complaints',
        'post|posting|write|writing|leaving|wrote ~2 review|reviews',
        'scam|scammer|scammers|thieves|crooks|fraud|boycott|disgrace',
        'please|pls',
        'get|buy|try|see|watch|go it|this|one|them|there|here|now|another|today',
        'dont|not|never ~1 go|fly|get|eat|watch|see|read|spend|think|try|come|make',
        'never|again',
        'hope|hopefully',
        'worst|best|buy|skip|pass',
        "lets|everyone|anyone|someone|somebody|y'all|yall|guys|folks|friends",
        'please|pls|so ~1 dont|not',
      ],
      example: 'You should try the plum cake.',
      negation: 'keeps',
      hint: true,
    },
  ],
}

// data/en/signals/touchpoints.json
var touchpoints_default = [
  {
    kind: 'touchpoint',
    name: 'staff',
    negation: 'keeps',
    speaker: 'anyone',
    patterns: [
      {
        match: [
          '@job|staffed|receptionists|bouncer|busboy|professors|professor|instructor|lecturer',
          'cabin|ground|wait|front flight? crew|staff|desk',
          'front desk',
          'customer ~1 service|care|support|services',
          '@staff ~2 was|were|is|are ~3 @kind|@rude',
          '@kindonly service',
          'friendly|rude|polite|attentive|helpful|courteous ~2 @staff|service',
          'service ~1 was|is ~2 @kindonly|slow|@rude',
          'excellent|terrible|bad|horrible|worst|awful|amazing|outstanding|best|slow|exceptional|fantastic ~1 service|hospitality',
          'rude|helpful|polite|friendly|courteous|attentive|welcoming|unhelpful|unfriendly',
          'attendants|attended',
        ],
        example: 'The cashier smiled.',
      },
      {
        match: [
          'service|services|serving|served|hospitality',
          'lady|gentleman|guy|girl|woman|man|person|owner|owners|host|chef|cook|doctor|dr|dentist|guard|pilot|tech|associate|rep',
          'he|she|him|her',
          'support|desk|reception|complaint|spoke|talked|told|asked|greeted|explained|apologized',
          'mr|mrs|miss|ms',
          'people',
          'team',
          'agent',
          'teacher',
          'prof',
          'ca',
          'great|poor|good service',
        ],
        example: 'The service was quick.',
        hint: true,
      },
    ],
  },
  {
    kind: 'touchpoint',
    name: 'phone',
    negation: 'keeps',
    speaker: 'anyone',
    patterns: [
      {
        match: [
          'call|called|calling|calls|phoned|phoning|phones ~1 them|customer|the|you|back|in|up|centre|center|company|again|me|to|and|support|for|number',
          'over|by|via ~1 phone|telephone',
          'on|answer the phone',
          'call centre|center|centres',
          'on hold',
          'hold music|time',
          'helpline|hotline|helpdesk|voicemail|telephoned|telephone|callback|ivr',
          'phone ~1 number|line|lines|call|calls|service|support|agent|menu',
          'hung up',
          'hang|hanging|hangs up',
          'holding for',
          'spoke|speak|speaking|talk|talked|talking ~2 to|with ~4 @job|someone|person|customer|support|three|two|people|several',
          'answer|answers|answered|answering|pick|picked ~2 phone|phones|call|calls',
          'phone call|calls',
          'rang',
          'minutes|hour|hours ~3 phone|hold|call',
        ],
        example: 'I called them on Monday.',
      },
      {
        match: [
          'call|called|calling|calls|phone|line|number|hold|dial|speak|spoke|rep|representative|contacted',
          'customer ~1 service|care|support',
        ],
        example: 'I had to call twice.',
        hint: true,
      },
    ],
  },
  {
    kind: 'touchpoint',
    name: 'chat_bot',
    negation: 'keeps',
    speaker: 'anyone',
    patterns: [
      {
        match: [
          'chat|chatbot|chatbots|livechat',
          'bot|bots',
          'chatted|chatting ~2 with|online',
          'virtual assistant|agent',
        ],
        example: 'The chat closed before I could answer.',
      },
    ],
  },
  {
    kind: 'touchpoint',
    name: 'email_letter',
    negation: 'keeps',
    speaker: 'anyone',
    patterns: [
      {
        match: [
          'email|emails|emailed|emailing|mailbox|inbox|newsletter|newsletters|letter|letters',
          'wrote|written|write|writing ~2 to|complaint|them',
          'mail|mailed|mails',
        ],
        example: 'Two emails and no word.',
      },
      {
        match: [
          'reply|replied|response|respond|contact|contacted|contacting|sms|text|confirmation|notified',
          'letter|card ~1 from',
          'dm|dms',
          'message|messages|messaged',
        ],
        example: 'They sent a reply in May.',
        hint: true,
      },
    ],
  },
  {
    kind: 'touchpoint',
    name: 'website',
    negation: 'keeps',
    speaker: 'anyone',
    patterns: [
      {
        match: [
          'website|websites|webpage|homepage',
          'site',
          'web ~1 site|page|check',
          'online ~1 booking|check|checkin|order|account|form|banking|portal|system|store|shop|ordering',
          'checkin|check in ~1 online',
          'book|booked|booking|order|ordered|ordering|check|checked|register|log|login|fix|find|rebook|change|pay ~4 online',
          'login|browser|url|dotcom',
        ],
        example: 'The website lost my basket.',
      },
      {
        match: [
          'online|internet|web|click|clicked|search|log|password|booking|url|google|link',
          'link',
          'links',
          'com',
          'form',
          'forms',
          'page',
          'pages',
          'portal',
        ],
        example: 'It can be ordered online.',
        hint: true,
      },
    ],
  },
  {
    kind: 'touchpoint',
    name: 'app',
    negation: 'keeps',
    speaker: 'anyone',
    patterns: [
      {
        match: [
          'app|apps',
          'uninstall|uninstalled|download|downloaded|downloading',
          'ios|playstore',
        ],
        example: 'The app shows the wrong street.',
      },
      {
        match: [
          'interface|mobile|ui|feature|features|notification|notifications|login|account|uber|map|version|gps|software|platform|easy',
          'update',
          'updates',
          'updated',
          'android',
          'installed',
          'install',
          'applications',
          'application',
        ],
        example: 'The interface is clear.',
        hint: true,
      },
    ],
  },
  {
    kind: 'touchpoint',
    name: 'store_branch',
    negation: 'keeps',
    speaker: 'anyone',
    patterns: [
      {
        match: [
          'store|branch|branches|location|outlet|mall|showroom|supermarket|boutique|pharmacy|salon|dealership|storefront',
          'drive thru|through',
          'drivethru',
          "this|that|the ~2 mcdonalds|mcdonald's|starbucks|walmart",
          'lobby|checkout|aisle|aisles|register|counter|dining ~1 room|lot',
          'in store',
        ],
        example: 'The store by the harbour closed early.',
      },
      {
        match: [
          "place|clean|dirty|atmosphere|inside|restaurant|bathroom|bathrooms|restroom|counter|decor|starbucks|mcdonalds|mcdonald's|cashier|tables|seating|ambiance|ambience|vibe|neighborhood|located|window|line|entrance|patio",
          'walked|went|came|go|stopped in|into|inside|by|here|there',
          'locations',
          'stores',
          'shop',
          'this|the|that ~1 place|bar|restaurant|location',
          'parking',
        ],
        example: 'The place is always clean.',
        hint: true,
      },
    ],
  },
  {
    kind: 'touchpoint',
    name: 'kiosk_selfservice',
    negation: 'keeps',
    speaker: 'anyone',
    patterns: [
      {
        match: [
          'kiosk|kiosks|atm|atms|selfservice',
          'self service|checkout|check|serve|ordering',
          'vending|ticket machine|machines',
          'check|checkin in? machine|machines',
        ],
        example: 'The kiosk ate my card.',
      },
    ],
  },
  {
    kind: 'touchpoint',
    name: 'delivery',
    negation: 'keeps',
    speaker: 'anyone',
    patterns: [
      {
        match: [
          'deliver|delivers|delivered|delivering|delivery|deliveries|courier|couriers|shipping|shipped|shipment|shipments|parcel|parcels|package|packages|postage|ups|fedex|usps|dhl|doorstep|dispatched|posti|postnord|mailman|tracking',
          'ship|ships',
        ],
        example: 'The parcel lay in a puddle.',
      },
      {
        match: [
          'received|arrived|arrive|sent|box|order|ordered|fast|quick|prompt|transport|transportation|post|days|address|driver|pickup|collect|install|installation|activation',
          'packaging',
          'packaging',
          'arrive|arrived|arrives|arriving|came|received ~3 on|in|late|early|time|quickly|days|damaged|broken|box|week|weeks|fast|promptly|mail|perfect|condition',
        ],
        example: 'It arrived in a day.',
        hint: true,
      },
    ],
  },
  {
    kind: 'touchpoint',
    name: 'billing_price',
    negation: 'keeps',
    speaker: 'anyone',
    patterns: [
      {
        match: [
          'price|prices|priced|pricing|pricey|cost|costing|fee|fees|bill|bills|billing|billed|charge|charged|charges|charging|refund|refunds|refunded|overcharged|overpriced|expensive|inexpensive|cheap|cheaper|affordable|money|paid|pay|payment|payments|fares|bargain|discount|discounts|surcharge|invoice|reimbursement|reimburse|reimbursed|deposit|bucks|dollars|dollar|euros|cents|pricepoint|voucher|vouchers|subscription|overdraft|loan',
          'worth ~2 price|money|penny',
          'value ~2 money|price',
          'good|great|best|excellent|better ~1 value|deal|price|deals',
          'refund',
        ],
        example: 'The price went up again.',
      },
      {
        match: [
          'worth|value|deal|sale|free|account|credit|card|bank|rate|insurance|tip|tax|cash|salary|extra|dime|penny|reasonable|reasonably|#',
          'interest',
          'compensation',
          'credit',
          'paying',
          'fare',
          'costs',
          'cheapest',
          'coupon',
          'coupons',
          'rates',
          'credit card',
          'worth ~1 it|the',
          'on sale',
          'rip off',
        ],
        example: 'It is worth it.',
        hint: true,
      },
    ],
  },
  {
    kind: 'touchpoint',
    name: 'product',
    negation: 'keeps',
    speaker: 'anyone',
    patterns: [
      {
        match: [
          'product|products|device|devices|unit|units',
          'phone|phones|smartphone|smartphones|iphones|ipad|ipads|laptop|laptops|computer|computers|printer|printers|camera|cameras|tvs|echo|alexa|dot|speaker|speakers|headphones|headset|mouse|keyboard|router|modem|charger|battery|batteries|adapter|cable|razor|shaver|blender|toaster|vacuum|dishwasher|knife|knives|pan|pans|skillet|wok|griddle|kettle|grinder|coffeemaker|oven|watches|software|program|kindle|galaxy|android|macbook|ps4|xbox|ipod',
          'dress|dresses|shirt|shirts|blouse|skirt|jeans|pants|sweater|jacket|coat|shoes|shoe|boots|sandals|tee|top|tops|bra|leggings|romper|tunic|cardigan|jumpsuit|fabric|sleeves|neckline|waist|petite|swimsuit|suit',
          'shampoo|conditioner|lotion|perfume|fragrance|cologne|scent|soap|serum|mascara|lipstick|makeup|hair|skin|nails|polish|moisturizer|brush|razors',
          'medication|medicine|drug|pill|pills|dose|dosage|mg|tablet|tablets|treatment|prescription|prescribed|symptoms|doses',
          'memory|sd|micro|microsd|sandisk ~1 card|cards|disk|chip',
          'card|cards ~4 works|speed|gb|phone|tablet|camera|memory|storage',
          'broadband|fibre|fiber|router|speed|speeds|package|tariff|sim|handset',
          'quality',
          'fit|fits|fitted|sizing|size|sizes|color|colors|colour|material|soft|sturdy|durable|fabric|flattering|wear|wearing|wore|washed|wash',
          'item',
        ],
        example: 'The blender leaks.',
      },
      {
        match: [
          'bought|purchase|purchased|buy|works|use|using|used|love|quality|perfect|install|setup|features|feature|brand|model|warranty|described|arrived|gift|replace|worked|easy|service|connection|loan|account|bank|network|google|apple|microsoft|twitter|nike|samsung|sony|amazon|car|vehicle',
          'comfortable',
          'book',
          'books',
          'novel',
          'watch',
          'wifi',
          'game',
          'games',
          'tv',
          'items',
          'internet',
          'cream',
          'dvd',
          'dvds',
          'windows',
          'iphone',
          'album',
          'toy',
          'toys',
          'grill',
          'contract',
          'mac',
          'cd|vhs',
        ],
        example: 'It works well.',
        hint: true,
      },
    ],
  },
  {
    kind: 'touchpoint',
    name: 'food_drink',
    negation: 'keeps',
    speaker: 'anyone',
    patterns: [
      {
        match: [
          "food|foods|meal|meals|breakfast|lunch|dinner|brunch|coffee|coffees|tea|latte|lattes|espresso|frappuccino|mocha|cappuccino|drink|drinks|beverage|beverages|beer|beers|wine|wines|cocktail|cocktails|champagne|pizza|burger|burgers|fries|sandwich|sandwiches|salad|salads|soup|steak|chicken|beef|pork|bacon|egg|eggs|sushi|pasta|bread|cake|cakes|dessert|desserts|chocolate|cheese|rice|noodles|taco|tacos|burrito|burritos|snack|snacks|menu|buffet|bar|appetizer|appetizers|entree|entrees|dish|dishes|delicious|tasty|yummy|yum|tasted|taste|tastes|flavor|flavors|flavour|catering|cuisine|chef|restaurant|restaurants|eat|eating|ate|eaten|dine|dining|dined|fish|shrimp|lobster|crab|seafood|meat|vegan|vegetarian|donut|donuts|muffin|mcmuffin|nuggets|cookies|cookie|pastry|pastries|bagel|bakery|cafe|juice|soda|coke|milk|whisky|vodka|gin|margarita|bbq|wings|ribs|curry|thai|sauce|cream|fruit|fruits|vegetables|pho|dumplings|fried|grilled|pita|hummus|gyro|brew|starbucks|mcdonalds|mcdonald's|mcchicken|sundae|cone|hungry|spicy|gluten|portions|portion",
        ],
        example: 'The soup was cold.',
      },
      {
        match: [
          'order|orders|ordered|table|waiter|waitress|server|served|fresh|hot|cold|cup|bottle|patio|refreshments|ice|sweet|diet|bland|stale|nutrition',
          'water',
          'kitchen',
        ],
        example: 'The order was cold.',
        hint: true,
      },
    ],
  },
  {
    kind: 'touchpoint',
    name: 'room_facility',
    negation: 'keeps',
    speaker: 'anyone',
    patterns: [
      {
        match: [
          'room|rooms|bathroom|bathrooms|shower|showers|bed|beds|lobby|pool|gym|sauna|elevator|suite|suites|toilet|toilets|restroom|restrooms|washroom|washrooms|lounge|lounges|facilities|facility|hotel|hotels|motel|resort|hostel|inn|campground|carpet|furniture|mattress|pillow|pillows|sheets|towels|balcony|aircon|parking|seating|decor|ambiance|ambience|atmosphere|playground|building|accommodation|accommodations|apartment|patio|bathtub|jacuzzi|noise|noisy|chairs|tables|dirty|filthy|dingy|cleanliness|spotless|housekeeping',
        ],
        example: 'The room smelled of paint.',
      },
      {
        match: [
          'clean|space|spacious|quiet|comfortable|crowded|floor|view|views|old|smell|smelled|smelly|tired|modern|stay|stayed|staying|night|nights|wifi|seats|area|areas|door|table|booth|interior|beach|location|light|temperature',
          'bedroom',
          'spa',
        ],
        example: 'It was clean and quiet.',
        hint: true,
      },
    ],
  },
  {
    kind: 'touchpoint',
    name: 'vehicle_travel',
    negation: 'keeps',
    speaker: 'anyone',
    patterns: [
      {
        match: [
          'flight|flights|flew|fly|flying|flown|plane|planes|aircraft|airline|airlines|airports|boarding|boarded|luggage|baggage|suitcase|seat|seats|cabin|legroom|runway|tarmac|takeoff|landing|landed|layover|connecting|jet|jetblue|airways|boeing|airbus|dreamliner|pilot|crew|economy|premium|trains|bus|buses|cab|cabs|taxi|taxis|ubers|lyft|ride|driver|drivers|vehicle|ferry|cruise|scooter|transportation|shuttle|upgrade|bag|bags|passenger|passengers|aa|heathrow|lhr|jfk|dca|travelling|traveled',
          'business|first|economy|club ~1 class',
          'southwest',
          'americanair|southwestair|usairways|virginamerica|jetblue',
          'ba',
        ],
        example: 'The flight left on time.',
      },
      {
        match: [
          'delayed|cancelled|aa|miles|booked|booking|class|ticket|tickets|late|hours|airside|check|london|route|pickup|pick|car|bus',
          'rides',
          'airport',
          'car',
          'uber',
          'trip',
          'cars',
          'united',
          'connection',
          'train',
          'terminal',
          'trips',
          'transport',
          'traveling',
          'gate',
          'gates',
          'delta',
          'travel',
        ],
        example: 'The booking was moved twice.',
        hint: true,
      },
    ],
  },
  {
    kind: 'touchpoint',
    name: 'event_content',
    negation: 'keeps',
    speaker: 'anyone',
    patterns: [
      {
        match: [
          'movie|movies|film|films|concert|concerts|song|songs|album|band|actor|actors|actress|acting|plot|director|directed|script|scene|scenes|episode|episodes|series|cast|cinema|theatre|theater|comedy|horror|documentary|character|characters|storyline|story|novel|course|courses|lecture|lectures|professor|instructor|learn|learned|learning|assignments|quizzes|quiz|module|modules|coursera|teacher|teaching|festival|events|tour|tickets|parade|parades|rides|attraction|attractions|park|parks|disney|disneyland|fireworks|museum|exhibit|conference|panel|keynote|session|performances|watch|watched|watching|fans|league|goal|nfl|nba|players|coach|dvd|trailer|sequel|audience|author|chapter|chapters',
        ],
        example: 'The concert ended with a waltz.',
      },
      {
        match: [
          'see|seen|saw|play|played|playing|win|won|fun|entertaining|boring|funny|ending|sunday|saturday|friday|monday|thursday|tuesday|wednesday|launch|live|ep|interesting|beginners|content|topic|topics|information|concepts|week|happy|day|birthday',
          'class',
          'classes',
          'music',
          'show',
          'shows',
          'read',
          'reading',
          'tomorrow',
          'video',
          'videos',
          'team',
          'teams',
          'cup',
          'material',
          'tv',
          'game',
          'games',
          'party',
          'performance',
          'tonight',
          'season',
          'player',
          'match',
          'matches',
          'vs',
          'sxsw',
          'event',
          'week',
          'writing',
          'written',
          'reader',
          'readers',
          'book',
          'stage',
        ],
        example: 'We saw it on Friday.',
        hint: true,
      },
    ],
  },
  {
    kind: 'touchpoint',
    name: 'social_media',
    negation: 'keeps',
    speaker: 'anyone',
    patterns: [
      {
        match: [
          'twitter|facebook|fb|instagram|insta|tweet|tweets|tweeted|tweeting|retweet|snapchat|youtube|reddit|subreddit|hashtag|dm|dms|followers|linkedin|tumblr|vine|unfollow',
        ],
        example: 'Their Facebook page is silent.',
      },
      {
        match: [
          'rt',
          'follow',
          'following',
          'followed',
          'social',
          'timeline',
          'social media|network',
        ],
        example: 'The rt is here.',
        hint: true,
      },
    ],
  },
  {
    kind: 'touchpoint',
    name: 'other',
    negation: 'keeps',
    speaker: 'anyone',
    patterns: [
      {
        match: [
          'insurance|doctor|dr|dentist|surgery|hospital|clinic|school|college|tax|taxes|vet|apartment|landlord|salon|manicure|massage|haircut|tattoo|gym|government|lawyer|bank|theft|security|police|weather|wedding',
        ],
        example: 'The school answered quickly.',
      },
    ],
  },
]

// data/en/signals/unfair_money.json
var unfair_money_default = {
  kind: 'signal',
  name: 'unfair_money',
  patterns: [
    {
      match: [
        'overcharge|overcharged|overcharging|overcharges|overpriced|overprice|ripoff|ripoffs|gouging|gouge|extortion|extortionate|exorbitant|robbery|daylight|rort|swindle|swindled|shakedown|usury|fleeced|scam|scammed|scamming|scams|scammers|thieves|thief|stealing|stole|robbed|robbing|steal|crooks|cheated|cheating|theft',
        'rip|ripped|ripping|rips ~3 off',
        'hidden|extra|additional|outrageous|unauthorized|unauthorised|bogus|surprise|ridiculous|unexpected|excessive|late|unnecessary|steep|hefty|cancellation|unjustified|double|fraudulent|resort|overdraft|cancelation ~1 fee|fees|charge|charges|cost|costs|charged|charging',
        'charged|charge|charges|charging|billed|bill|billing|debited|deducted|deduct ~4 twice|extra|more|double|without|anyway|wrong|again|full|still|unauthorized|wrongly|even|instead|incorrectly|nothing|though',
        'refuse+|refusing|denied|deny|wont|wouldnt|cant|cannot|not|never|didnt|havent|hasnt|no|dont|still|without ~4 refund|refunds|refunded|reimburse|reimbursed|reimbursement|compensate|compensation|compensated',
        'no refund|refunds|compensation',
        'refund|refunds|reimbursement ~4 refused|denied|never|not|declined|rejected',
        'unfair ~1 price|pricing|charge|charges|fees|fee',
        'took|take|takes|taken|stole|lost|keep|kept|keeping|steals ~2 my|our|your|the ~1 money|cash|payment|deposit|funds',
        'charged|charge|charges|charging ~4 me|us|for|#|my|you',
        'charged|billed|deducted|debited',
      ],
      example: 'They overcharged us at the till.',
      counter: 'They never overcharged us.',
      negation: 'keeps',
      speaker: 'anyone',
      unless: [
        'a|what|real|absolute ~1 steal',
        'scam|scams ~1 alert',
        'no|not|never|without|isnt|wasnt ~2 hidden|overpriced|extra|overcharged',
        'free of|no ~1 extra',
        'steal|stole|steals|stealing ~1 the show|scene|my heart|scenes',
      ],
    },
    {
      match: [
        'fee|fees|surcharge|surcharges|penalty|fine|fined|commission|interest',
        'expensive|pricey|costly|high|higher|ridiculous|outrageous|unreasonable|steep|insane|absurd|inflated|crazy ~3 price|prices|pricing|fare|fares|cost|charge|charges|fee|fees|rate|rates|bill',
        'price|prices|pricing|fare|fares|cost|rates|bill|fees|charges ~4 expensive|high|higher|ridiculous|outrageous|unreasonable|steep|insane|increase|increased|hike|doubled|tripled|unfair|inflated|rip',
        'way|very|too|so|overly|ridiculously|insanely|extremely ~1 expensive|pricey|overpriced|high',
        'not|isnt|wasnt|never|hardly ~2 worth ~3 price|money|cost|it|dollars|penny|dime',
        'waste ~2 money',
        'wasted ~3 money|dollars|#',
        'money|moneys ~1 grab|grabbing|back|hungry|making|waste|greedy|gouging',
        'greed|greedy|profiteering|gouge',
        'want|need|give|get|demand ~3 money|refund ~1 back',
        'my|our ~2 money back',
        'had|have|has|forced|made|make ~2 to ~1 pay|buy|spend',
        'pay|paying|paid ~2 extra|more|again|twice|double|full|additional|premium|for|#',
        'lost|lose|losing ~2 money|#|dollars|pounds|euros|deposit',
        'tip|tips|gratuity ~4 added|automatically|without|included|forced|adds|extra',
        'surge ~1 pricing|price',
        'never ~2 refunded|refund|received|got',
        'refund|refunded|reimburse|reimbursed|reimbursement|compensation|compensate',
        'unauthorized|unauthorised|without ~2 permission|consent|authorization',
        'balance|minimum|overdraft',
        'card|account|payment ~4 charged|declined|deducted|debited|wrong|blocked|stolen',
      ],
      example: 'There was a fee for towels.',
      negation: 'keeps',
      speaker: 'anyone',
      hint: true,
    },
  ],
}

// data/en/signals/waiting.json
var waiting_default = {
  kind: 'signal',
  name: 'waiting',
  patterns: [
    {
      match: [
        'wait|waited|waiting|waits|wating|awaiting|awaited',
        'queue|queues|queued|queuing|queueing|lineup|lineups|backlog',
        'line|lines ~2 long|forever|slow|hour|hours|minutes|around',
        'long|longer|slow|huge|massive|stood|standing|stand|endless ~2 line|lines|lineup|queues|wait|waits',
        'in line',
        'hold|holding ~3 #|time|minutes|hour|hours',
      ],
      example: 'We waited in the rain for the doors.',
      counter: 'There was no waiting at all.',
      speaker: 'anyone',
      unless: [
        'wait ~1 staff|staffs|person|service|for it|what|til|till|until ~2 see',
        'cant|cannot|couldnt|can|hardly ~2 wait',
        'wait ~1 to ~1 see|try|go|get|eat|wear|watch|use|read|until',
        'wait ~1 and see',
        'wait ~3 come|release|released|comes|season|episode|movie|album',
        'worth ~2 wait',
        'no|without|not|never|short|little|minimal|any|low|zero ~2 wait|waiting|queue|queues',
        'wait ~1 times|time ~3 short|minimal|less|not|reasonable',
        'wait wait',
        'lady|gentleman in waiting',
      ],
    },
    {
      match: [
        'on hold',
        'hold ~1 time|music',
        'holding for|on|@number|#',
        'put|kept|placed|left me|us|you on',
      ],
      example: 'Forty minutes on hold, then silence.',
      counter: 'I was never put on hold.',
      speaker: 'anyone',
    },
    {
      match: [
        'delay|delays|delayed|delaying',
        'late ~3 delivery|flight|flights|arrival|departure|pickup|boarding|departing|leaving|plane|again',
        'overdue',
        'behind schedule',
        'never|not|hasnt|havent|didnt|nothing|still ~3 arrived|arrive|received|delivered|shown|showed',
        'not ~2 on time',
        'postponed|rescheduled',
        'missed|miss|missing ~4 connection|connecting|connections',
      ],
      example: 'The flight was delayed again.',
      counter: 'It was never late.',
      negation: 'keeps',
      speaker: 'anyone',
      unless: [
        'never|not|wasnt|no|without|isnt ~2 late|delay|delays|delayed|overdue',
        'late ~1 night|evening|afternoon|morning|hours|hour|breakfast|checkout|check|dinner|lunch|fall|summer|spring|autumn|winter|mother|father|husband|wife|for',
        'too late to',
        'better late',
        'didnt|not|never ~2 receive',
      ],
    },
    {
      match: [
        'took|take|takes|taken|taking ~3 forever|ages|eternity',
        'took|takes|taking ~2 long|longer|hours|weeks|months|days',
        'too|so|very|quite|this|that long to|for|before|until',
        'long|lengthy|extended|slow|extensive ~1 wait|waits|queue|queues|queuing|line|lines|delay|delays|waiting',
        'slow|slower|sluggish ~2 service|response|delivery|shipping|process|boarding|customer',
        'service|delivery|shipping|response|support|boarding|process|they|staff|bar|line ~3 slow|slower|slowest|forever',
        'sat|sitting|stuck|stood|standing|stranded|spent|kept ~4 tarmac|runway|hours|minutes|hour|plane|gate|mins',
        'not ~2 yet ~3 arrived|received|come|delivered|resolved|heard',
        'yet to ~1 arrive|receive|get|hear|come|be|call',
        'keep|keeps|kept ~2 waiting|delaying|postponing',
        'still|not ~2 waiting|awaiting|pending',
        'still ~1 no|not|havent|hasnt ~4 received|arrived|come|delivered|response|reply|resolved|refund|got|working|heard|answer|shipped|word|fixed|bag|luggage|get|receive',
        'hour|hours|minutes|mins|weeks|days|months ~2 wait|waiting|delay|hold|queue|line|before|and ~1 counting|still',
        'over|almost|nearly ~1 #|@number|two|an ~1 hour|hours',
        'waste|wasted|wasting|wastes ~2 my|our|hours|whole|entire|half ~1 time|hours|day|days',
      ],
      example: 'It took forever to get the bill.',
      negation: 'keeps',
      speaker: 'anyone',
    },
    {
      match: [
        'took|take|takes|taken|taking ~2 while|years|day',
        'took|take|takes|taken|taking ~3 #|@number ~2 @time',
        'forever|ages|eternity|lifetime to|for|before',
        'after ~2 #|@number ~1 minutes|hours|weeks|months|days|hour|mins',
        'for ~2 #|@number|over|last|past ~2 minutes|hours|hour|mins|hrs',
        'more|over|another|nearly|almost|about|additional|than|extra ~1 #|@number ~1 hour|hours|minutes|mins|weeks|months|days|week|month',
        '# hour|hours|minutes|mins|hr|hrs',
        '# weeks|days|months|week',
        '@number hour|hours|minutes|weeks|months ~1 later',
        'late|lateness',
        'not ~2 yet',
        'hurry ~1 up',
        'still ~1 in|on|processing',
        'any ~1 update|updates|news',
        'when ~2 will|can|are|is|do',
        'how ~1 long',
        'how many hours|days|times|weeks|months|minutes',
        'finally|eventually',
        'weeks|months|hours|days ~1 ago|later|and|to|of|for',
        'speed ~1 up',
        'time|times ~1 consuming',
        'wasted|waste|wasting ~4 hours|hour|time|minutes|day|days',
        'overnight|stranded',
        'prompt|promptness|timely',
        'immediately',
        'slow|slowly',
        'pending',
        'rush|rushed',
        'arrived|arrive|arrives|arriving|running|ran|came|comes|always|hours|hour|minutes|mins|days|weeks|week|flight|delivery|train|plane|order|was|were|again ~2 late',
        '#|@number|over|an hour|hours|minutes|mins|days|weeks|min ~1 late|delay|delayed|overdue|behind',
      ],
      example: 'The queue took two hours.',
      negation: 'keeps',
      speaker: 'anyone',
      hint: true,
    },
    {
      match: [
        'cancelled|canceled|cancellation|cancelation|cancel ~2 flight|flights|ride|trip|again',
        'flight|flights|ride|driver|drivers ~3 cancelled|canceled|cancels|cancellation|cancel',
        'rebook|rebooked|rebooking',
        'no ~2 arrive|delivery|shipped|shipping|driver',
        'drivers ~4 cancel|take|long|time|available|accept',
      ],
      example: 'The flight was cancelled twice.',
      speaker: 'anyone',
      hint: true,
    },
  ],
}

// data/en/signals/words.json
var words_default = {
  writer: [
    'i',
    'we',
    "i'm",
    "i've",
    "i'd",
    "i'll",
    'im',
    'ive',
    'id',
    "we're",
    "we've",
    "we'll",
    "we'd",
    'my',
    'our',
    'me',
    'us',
  ],
  others: [
    'he',
    'she',
    'they',
    "he's",
    "she's",
    "they're",
    "they've",
    "they'll",
    'sister',
    'brother',
    'mother',
    'father',
    'mom',
    'mum',
    'dad',
    'wife',
    'husband',
    'friend',
    'friends',
    'daughter',
    'son',
    'neighbour',
    'neighbor',
    'boss',
    'colleague',
    'colleagues',
    'cousin',
    'aunt',
    'uncle',
    'people',
    'others',
    'everyone',
    'everybody',
    'someone',
    'somebody',
    'reviewers',
    'doctor',
    'dentist',
  ],
  not: [
    'not',
    'never',
    'no',
    'dont',
    'doesnt',
    'didnt',
    'wont',
    'wouldnt',
    'cant',
    'cannot',
    'couldnt',
    'isnt',
    'wasnt',
    'arent',
    'werent',
    'hasnt',
    'havent',
    'hadnt',
    'without',
    'neither',
    'nor',
    'hardly',
    'barely',
    'unable',
    'aint',
  ],
  wont: ['wont', 'wouldnt', 'not', 'never', 'cant', 'cannot', 'dont', 'shouldnt'],
  be: [
    'am',
    'is',
    'are',
    'was',
    'were',
    'be',
    'been',
    'being',
    "i'm",
    "it's",
    "they're",
    'im',
    'its',
    "he's",
    "she's",
    "we're",
  ],
  have: ['have', 'has', 'had', 'having', "i've", "we've", 'ive', "they've"],
  get: ['get', 'gets', 'got', 'getting', 'gotten'],
  go: ['go', 'goes', 'went', 'going', 'gone'],
  very: [
    'very',
    'so',
    'really',
    'extremely',
    'incredibly',
    'super',
    'most',
    'more',
    'truly',
    'always',
    'all',
    'absolutely',
    'such',
    'exceptionally',
    'quite',
    'pretty',
    'too',
    'totally',
    'completely',
    'particularly',
    'especially',
    'genuinely',
    'and',
    'also',
    'just',
    'even',
    'equally',
    'amazingly',
    'wonderfully',
    'both',
    'a',
    'an',
    'the',
    'of',
  ],
  staff: [
    'staff',
    'staffs',
    'employee',
    'employees',
    'crew',
    'team',
    'waiter',
    'waiters',
    'waitress',
    'waitresses',
    'server',
    'servers',
    'bartender',
    'bartenders',
    'barista',
    'baristas',
    'manager',
    'managers',
    'management',
    'cashier',
    'cashiers',
    'driver',
    'drivers',
    'agent',
    'agents',
    'rep',
    'reps',
    'representative',
    'representatives',
    'technician',
    'technicians',
    'tech',
    'engineer',
    'engineers',
    'receptionist',
    'receptionists',
    'concierge',
    'host',
    'hostess',
    'owner',
    'owners',
    'steward',
    'stewards',
    'stewardess',
    'attendant',
    'attendants',
    'pilot',
    'doctor',
    'nurse',
    'nurses',
    'dentist',
    'salesman',
    'salesperson',
    'salespeople',
    'clerk',
    'clerks',
    'associate',
    'associates',
    'guard',
    'guards',
    'chef',
    'stylist',
    'supervisor',
    'supervisors',
    'operator',
    'operators',
    'adviser',
    'advisers',
    'advisor',
    'advisors',
    'consultant',
    'personnel',
    'worker',
    'workers',
    'lady',
    'gentleman',
    'guy',
    'guys',
    'girl',
    'girls',
    'man',
    'woman',
    'lad',
    'bloke',
    'professor',
    'prof',
    'teacher',
    'teachers',
    'instructor',
    'instructors',
    'lecturer',
    'lecturers',
    'tutor',
    'person',
    'people',
    'she',
    'he',
    'they',
    'everyone',
    'everybody',
    'folks',
    'dispatcher',
    'seller',
    'bouncer',
    'masseuse',
    'therapist',
    'trainer',
    'cook',
    'courier',
    'housekeeping',
    'maid',
    'maids',
    'ladies',
    'installer',
    'installers',
    'mechanic',
    'handler',
  ],
  job: [
    'staff',
    'staffs',
    'employee',
    'employees',
    'crew',
    'team',
    'waiter',
    'waiters',
    'waitress',
    'waitresses',
    'server',
    'servers',
    'bartender',
    'bartenders',
    'barista',
    'baristas',
    'manager',
    'managers',
    'management',
    'cashier',
    'cashiers',
    'driver',
    'drivers',
    'agent',
    'agents',
    'rep',
    'reps',
    'representative',
    'representatives',
    'technician',
    'technicians',
    'engineer',
    'engineers',
    'receptionist',
    'receptionists',
    'concierge',
    'hostess',
    'steward',
    'stewards',
    'stewardess',
    'attendant',
    'attendants',
    'nurse',
    'nurses',
    'salesman',
    'salesperson',
    'salespeople',
    'clerk',
    'clerks',
    'associates',
    'supervisor',
    'supervisors',
    'operator',
    'operators',
    'adviser',
    'advisers',
    'advisor',
    'advisors',
    'personnel',
    'worker',
    'workers',
    'professor',
    'instructor',
    'instructors',
    'lecturer',
    'teacher',
    'stylist',
    'courier',
    'housekeeping',
  ],
  kind: [
    'friendly',
    'helpful',
    'kind',
    'courteous',
    'polite',
    'attentive',
    'welcoming',
    'caring',
    'professional',
    'knowledgeable',
    'knowledgable',
    'patient',
    'accommodating',
    'accomodating',
    'warm',
    'lovely',
    'sweet',
    'charming',
    'gracious',
    'cheerful',
    'personable',
    'pleasant',
    'considerate',
    'thoughtful',
    'hospitable',
    'understanding',
    'smiling',
    'smiley',
    'respectful',
    'cordial',
    'nice',
    'nicest',
    'friendliest',
    'kindest',
    'sweetest',
    'friendlier',
    'amazing',
    'awesome',
    'wonderful',
    'fantastic',
    'great',
    'excellent',
    'outstanding',
    'exceptional',
    'superb',
    'brilliant',
    'phenomenal',
    'incredible',
    'efficient',
    'terrific',
    'delightful',
    'fabulous',
    'genuine',
    'engaging',
    'hardworking',
    'best',
    'angel',
    'angels',
    'gem',
    'star',
    'helpfull',
    'responsive',
    'passionate',
    'cool',
    'perfect',
    'good',
    'approachable',
    'diligent',
  ],
  kindonly: [
    'friendly',
    'helpful',
    'courteous',
    'polite',
    'attentive',
    'welcoming',
    'caring',
    'knowledgeable',
    'knowledgable',
    'accommodating',
    'accomodating',
    'gracious',
    'cheerful',
    'personable',
    'considerate',
    'thoughtful',
    'hospitable',
    'smiling',
    'smiley',
    'respectful',
    'friendliest',
    'kindest',
    'nicest',
    'sweetest',
    'friendlier',
    'helpfull',
    'cordial',
    'approachable',
  ],
  rude: [
    'rude',
    'rudest',
    'unfriendly',
    'unhelpful',
    'impolite',
    'disrespectful',
    'arrogant',
    'incompetent',
    'indifferent',
    'surly',
    'grumpy',
    'dismissive',
    'condescending',
    'unprofessional',
    'hostile',
    'nasty',
    'snotty',
    'snobby',
    'snappy',
    'lazy',
    'clueless',
    'useless',
    'uninterested',
    'disinterested',
    'inattentive',
    'abrupt',
    'curt',
    'abusive',
    'aggressive',
    'ignorant',
    'obnoxious',
    'patronising',
    'patronizing',
    'sullen',
    'miserable',
    'careless',
    'uncaring',
    'discourteous',
    'insulting',
    'belligerent',
    'sarcastic',
    'unapologetic',
    'untrained',
    'unknowledgeable',
    'offhand',
    'stroppy',
    'racist',
    'bored',
    'unsympathetic',
    'unpleasant',
    'moody',
    'pushy',
    'ruder',
    'insolent',
    'inept',
    'negligent',
    'nonchalant',
    'oblivious',
    'robotic',
    'disorganized',
    'disorganised',
    'uncooperative',
    'apathetic',
    'impatient',
    'standoffish',
    'bitchy',
    'unaccommodating',
    'aloof',
    'stupid',
    'dishonest',
    'crooks',
    'liars',
    'disgruntled',
    'unwelcoming',
    'unconcerned',
    'ineffective',
    'flippant',
  ],
  bad: [
    'bad',
    'poor',
    'terrible',
    'horrible',
    'awful',
    'horrendous',
    'appalling',
    'atrocious',
    'worst',
    'worse',
    'dreadful',
    'lousy',
    'crappy',
    'pathetic',
    'shocking',
    'disgraceful',
    'abysmal',
    'disgusting',
    'dire',
    'shit',
    'shitty',
    'crap',
    'sucks',
    'sucked',
    'horrid',
    'shoddy',
    'poorest',
    'lame',
    'disappointing',
    'unacceptable',
    'inexcusable',
    'subpar',
    'mediocre',
  ],
  great: [
    'great',
    'amazing',
    'awesome',
    'wonderful',
    'fantastic',
    'excellent',
    'outstanding',
    'exceptional',
    'superb',
    'brilliant',
    'phenomenal',
    'incredible',
    'perfect',
    'best',
    'fabulous',
    'stellar',
    'impeccable',
    'good',
    'lovely',
    'terrific',
    'top',
    'nice',
    'splendid',
    'spectacular',
  ],
  time: [
    'second',
    'seconds',
    'minute',
    'minutes',
    'min',
    'mins',
    'hour',
    'hours',
    'hr',
    'hrs',
    'day',
    'days',
    'week',
    'weeks',
    'month',
    'months',
    'year',
    'years',
    'wks',
    'mths',
    'fortnight',
  ],
  number: [
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'twelve',
    'fifteen',
    'twenty',
    'thirty',
    'forty',
    'fifty',
    'sixty',
    'ninety',
    'several',
    'couple',
    'few',
    'half',
    'many',
    'an',
    'a',
  ],
  money: [
    'money',
    'cash',
    'fee',
    'fees',
    'price',
    'prices',
    'bill',
    'dollars',
    'dollar',
    'bucks',
    'pounds',
    'euros',
    'refund',
    'refunds',
    'card',
    'account',
    'deposit',
    'payment',
    'payments',
    'charge',
    'charges',
    'cost',
    'costs',
    'credit',
    'fare',
    'fares',
    'compensation',
  ],
  firm: [
    'company',
    'firm',
    'business',
    'bank',
    'airline',
    'hotel',
    'restaurant',
    'store',
    'shop',
    'place',
    'brand',
    'provider',
    'service',
    'app',
    'lounge',
    'location',
    'franchise',
    'seller',
    'vendor',
    'organisation',
    'organization',
    'corporation',
    'establishment',
    'theater',
    'park',
    'salon',
    'clinic',
    'office',
  ],
  thing: [
    'it',
    'this',
    'these',
    'them',
    'that',
    'one',
    'ones',
    'product',
    'item',
    'place',
    'restaurant',
    'hotel',
    'film',
    'movie',
    'book',
    'course',
    'dress',
    'phone',
    'card',
    'unit',
    'device',
    'store',
    'company',
    'airline',
    'app',
    'stuff',
  ],
  device: [
    'phone',
    'phones',
    'tv',
    'card',
    'cards',
    'computer',
    'laptop',
    'device',
    'unit',
    'machine',
    'printer',
    'camera',
    'screen',
    'battery',
    'charger',
    'wifi',
    'internet',
    'broadband',
    'connection',
    'router',
    'app',
    'website',
    'site',
    'system',
    'page',
    'echo',
    'alexa',
    'dot',
    'speaker',
    'remote',
    'toilet',
    'shower',
    'heating',
    'heater',
    'ac',
    'aircon',
    'elevator',
    'lift',
    'tap',
    'light',
    'lights',
    'ife',
    'entertainment',
    'player',
    'drive',
    'disk',
    'disc',
    'dvd',
    'cd',
    'software',
    'game',
    'mouse',
    'keyboard',
    'iphone',
    'ipad',
    'mac',
    'android',
    'update',
    'link',
    'links',
    'button',
    'buttons',
    'line',
    'signal',
    'network',
    'gps',
    'map',
    'maps',
    'vacuum',
    'blender',
    'oven',
    'microwave',
    'fridge',
    'dryer',
    'razor',
    'iron',
    'toaster',
    'kettle',
    'motor',
    'pump',
    'zipper',
    'zip',
    'seat',
    'monitor',
    'headphones',
    'headset',
    'earbuds',
    'mic',
    'microphone',
    'sound',
    'volume',
    'login',
    'checkout',
    'payment',
    'adapter',
    'cable',
    'pool',
  ],
  others_brand: ['other', 'another', 'any', 'most', 'all'],
  firms: [
    'airline',
    'airlines',
    'company',
    'companies',
    'store',
    'stores',
    'hotel',
    'hotels',
    'restaurant',
    'restaurants',
    'lounge',
    'lounges',
    'bank',
    'banks',
    'brand',
    'brands',
    'provider',
    'providers',
    'place',
    'places',
    'carrier',
    'carriers',
    'shops',
    'apps',
    'service',
    'services',
    'products',
    'product',
    'cards',
    'phones',
    'movies',
    'films',
    'books',
    'courses',
    'parks',
    'chains',
    'platform',
    'platforms',
    'locations',
    'competitor',
    'competitors',
    'vendors',
    'sellers',
    'sites',
    'machine',
    'machines',
    'models',
    'medications',
    'drugs',
    'shampoos',
    'card',
    'course',
  ],
  possessive: ['his', 'her', 'their', 'your', 'its', 'my', 'our'],
  common: [
    'the',
    'and',
    'a',
    'to',
    'of',
    'i',
    'is',
    'in',
    'it',
    'this',
    'that',
    'was',
    'for',
    'with',
    'but',
    'on',
    'you',
    'as',
    'not',
    'have',
    'are',
    'be',
    'they',
    'my',
    'at',
    'one',
    'so',
    'all',
    'he',
    'his',
    'like',
    'from',
    'if',
    'an',
    'or',
    'by',
    'just',
    'there',
    'about',
    'we',
    'good',
    'out',
    'had',
    'who',
    'what',
    'me',
    "it's",
    'some',
    'very',
    'has',
    'were',
    'more',
    'when',
    'no',
    'would',
    'up',
    'time',
    'her',
    'can',
    'their',
    'which',
    'get',
    'only',
    'really',
    'even',
    'great',
    'will',
    'been',
    'she',
    'your',
    'do',
    'dont',
    'how',
    'than',
    'much',
    'because',
    'well',
    'other',
    'them',
    'people',
    'also',
    'first',
    'here',
    'place',
    'any',
    'too',
    'then',
    'see',
    'could',
    'after',
    'make',
    'into',
    'way',
    'most',
    'back',
    'little',
    'think',
    'did',
    'made',
    'many',
    'know',
    "i'm",
    'never',
    'over',
    'better',
    'our',
    'its',
    'love',
    'best',
    'now',
    'him',
    'off',
    'ever',
    'us',
    'service',
    'why',
    'while',
    'didnt',
    'where',
    'these',
    'say',
    'am',
    'new',
    'still',
    'should',
    'does',
    'want',
    "i've",
    'going',
    'got',
    'before',
    'those',
    'always',
    'again',
    'such',
    'nothing',
    'another',
    'few',
    'every',
    'down',
    'cant',
    'years',
    'same',
    'right',
    'give',
    'lot',
    'around',
    'since',
    'come',
    'last',
    'man',
    'day',
    'enough',
    'both',
    'without',
    "he's",
    "she's",
    "they're",
    'im',
  ],
}

// src/signals/english.ts
var WORD_CLASSES = words_default
var FAMILIES = [
  surprise_default,
  beyond_duty_default,
  told_others_default,
  lasting_memory_default,
  return_default,
  leave_default,
  human_warmth_default,
  human_failing_default,
  machine_barrier_default,
  waiting_default,
  hard_to_leave_default,
  easy_to_leave_default,
  no_answer_default,
  pushy_marketing_default,
  privacy_unease_default,
  system_failure_default,
  broken_promise_default,
  unfair_money_default,
  recovery_default,
  ...touchpoints_default,
  ...sources_default,
  ...deviations_default,
]

// src/signals/features.ts
var NEGATED = hashWord('<negated>')
var BOUNDARY = hashWord('<boundary>')
var FIRST_WORD = hashWord('<first>')
var PRONOUNS = new Set(
  [
    'i',
    'me',
    'my',
    "i'm",
    "i've",
    "i'd",
    "i'll",
    'im',
    'ive',
    'mine',
    'myself',
    'we',
    'our',
    'us',
  ].map(hashWord),
)
function wordScale(words2) {
  return 1 / Math.sqrt(2 * words2 + 10)
}
function wordFeatures(reading, tell) {
  let before = BOUNDARY
  for (let token = 0; token < reading.count; token++) {
    const kind = reading.kinds[token]
    const hash = reading.hashes[token]
    if (kind >= EMPHASIS) {
      if (kind === EMPHASIS) tell(hash, token, token + 1)
      before = BOUNDARY
      continue
    }
    tell(reading.negated[token] === 1 ? joinHashes(NEGATED, hash) : hash, token, token + 1)
    tell(joinHashes(before, hash), before === BOUNDARY ? token : token - 1, token + 1)
    before = hash
  }
  if (reading.count > 0 && !reading.isMark(0)) tell(joinHashes(FIRST_WORD, reading.hashes[0]), 0, 1)
}
var SHAPES = {
  url: hashWord('<shape url>'),
  mention: hashWord('<shape mention>'),
  mentionFirst: hashWord('<shape mention first>'),
  hashtag: hashWord('<shape hashtag>'),
  hashtags: hashWord('<shape hashtags>'),
  nobody: hashWord('<shape no first person>'),
  titled: hashWord('<shape titled>'),
  shouted: hashWord('<shape shouted>'),
  exclaimed: hashWord('<shape exclaimed>'),
  nobodyLinks: hashWord('<shape no first person, url>'),
  titledLinks: hashWord('<shape titled, url>'),
  nobodyTags: hashWord('<shape no first person, hashtag>'),
  nobodyCalm: hashWord('<shape no first person, not exclaimed>'),
  emoji: hashWord('<shape emoji>'),
}
var LENGTHS = [3, 8, 15, 25, 45, 80, 140, 250]
var LENGTH_HASHES = LENGTHS.map((limit) => hashWord(`<shape longer than ${limit}>`))
function shapeFeatures(reading, tell) {
  let mentions = 0
  let hashtags = 0
  let urls = 0
  let titled = 0
  let shouted = 0
  let words2 = 0
  let exclaimed = 0
  let speaks = false
  let emoji = false
  for (let token = 0; token < reading.count; token++) {
    const kind = reading.kinds[token]
    if (kind === WORD) {
      words2++
      titled += reading.capitalised[token]
      shouted += reading.shouted[token]
      if (PRONOUNS.has(reading.hashes[token])) speaks = true
    } else if (kind === MENTION) mentions++
    else if (kind === HASHTAG) hashtags++
    else if (kind === URL_TOKEN) urls++
    else if (kind === EMPHASIS) exclaimed++
    else if (kind === EMOJI_TOKEN || kind === EMOTICON) emoji = true
  }
  if (urls > 0) tell(SHAPES.url)
  if (mentions > 0) tell(SHAPES.mention)
  if (reading.count > 0 && reading.isMention(0)) tell(SHAPES.mentionFirst)
  if (hashtags > 0) tell(SHAPES.hashtag)
  if (hashtags > 2) tell(SHAPES.hashtags)
  if (!speaks) tell(SHAPES.nobody)
  if (words2 > 4 && titled * 2 > words2) tell(SHAPES.titled)
  if (words2 > 4 && shouted * 3 > words2) tell(SHAPES.shouted)
  if (exclaimed > 0) tell(SHAPES.exclaimed)
  if (emoji) tell(SHAPES.emoji)
  if (!speaks && urls > 0) tell(SHAPES.nobodyLinks)
  if (titled * 5 > words2 * 2 && urls > 0) tell(SHAPES.titledLinks)
  if (!speaks && hashtags > 0) tell(SHAPES.nobodyTags)
  if (!speaks && exclaimed === 0) tell(SHAPES.nobodyCalm)
  for (let i = 0; i < LENGTHS.length; i++) if (words2 > LENGTHS[i]) tell(LENGTH_HASHES[i])
}
var COUNTS = [2, 3, 5, 8]
var SHARES = [2, 4, 8, 16]
function patternFeaturesOf(catalogue) {
  const ofFamilies = (what) =>
    Int32Array.from(catalogue.families, ({ kind, name }) => hashWord(`<${what} ${kind} ${name}>`))
  return {
    wordings: Int32Array.from(catalogue.wordings, ({ key }) => hashWord(`<${key}>`)),
    proved: ofFamilies('proved'),
    hinted: ofFamilies('hinted'),
    dead: ofFamilies('dead'),
    counts: COUNTS.map((count2) => ofFamilies(`count ${count2}`)),
    shares: SHARES.map((share) => ofFamilies(`share ${share}`)),
  }
}
var PROVED = 1
var HINTED = 2
var DEAD = 4
function hitFeatures(catalogue, features2, hits, words2, tell) {
  const families = features2.proved.length
  const seen = new Uint8Array(features2.wordings.length)
  const found = new Uint8Array(families)
  const counts = new Int32Array(families)
  const last = new Int32Array(families).fill(-1)
  for (const { entry, wording, from, alive } of hits) {
    const { family, hint } = catalogue.entries[entry]
    if (!alive) {
      if (!hint) found[family] |= DEAD
      continue
    }
    if (seen[wording] === 0) {
      seen[wording] = 1
      tell(features2.wordings[wording])
    }
    found[family] |= hint ? HINTED : PROVED
    if (last[family] === from) continue
    last[family] = from
    counts[family]++
  }
  for (let family = 0; family < families; family++) {
    const what = found[family]
    if (what === 0) continue
    if (what & PROVED) tell(features2.proved[family])
    else if (what & DEAD) tell(features2.dead[family])
    if (what & HINTED) tell(features2.hinted[family])
    const count2 = counts[family]
    for (let i = 0; i < COUNTS.length; i++)
      if (count2 >= COUNTS[i]) tell(features2.counts[i][family])
    for (let i = 0; i < SHARES.length; i++)
      if (count2 > 0 && count2 * 100 >= SHARES[i] * words2) tell(features2.shares[i][family])
  }
}

// src/signals/reading.ts
var UNDOING = new Set(['just', 'doubt', 'wonder', 'question', 'merely', 'simply'].map(hashWord))
var HYPHEN = 45
var FIRST_SIZE = 1024
var KEPT_SIZE = 1 << 16
var Reading = class {
  /** Tokens in the text. */
  count = 0
  /** Tokens that are words, numbers, emoji and the like: all but marks. */
  words = 0
  kinds = new Uint8Array(FIRST_SIZE)
  hashes = new Int32Array(FIRST_SIZE)
  starts = new Int32Array(FIRST_SIZE)
  ends = new Int32Array(FIRST_SIZE)
  /** The token's number in the vocabulary, 0 for a word that no pattern mentions. */
  numbers = new Int32Array(FIRST_SIZE)
  /** 1 where a negation before the token reaches it. */
  negated = new Uint8Array(FIRST_SIZE)
  /** 1 for a word in capitals throughout. */
  shouted = new Uint8Array(FIRST_SIZE)
  /** 1 for a word with a capital at its beginning. */
  capitalised = new Uint8Array(FIRST_SIZE)
  scanner = new Scanner()
  /** Reads a text in one pass. */
  read(text, vocabulary) {
    if (this.kinds.length > KEPT_SIZE) this.resize(KEPT_SIZE)
    const scanner2 = this.scanner
    scanner2.reset(text)
    let count2 = 0
    let words2 = 0
    let reach = 0
    let afterNegator = false
    for (let filled = scanner2.fill(); filled > 0; filled = scanner2.fill()) {
      scanner2.locate(filled)
      for (let token = 0; token < filled * TOKEN_FIELDS; token += TOKEN_FIELDS) {
        const manner = scanner2.tokens[token + KIND]
        const kind = manner & KIND_BITS
        const hash = scanner2.tokens[token + HASH]
        const start = scanner2.tokens[token + START]
        if (kind === PAUSE && isInnerHyphen(text, start)) continue
        if (count2 === this.kinds.length) this.resize(count2 * 2)
        this.kinds[count2] = kind
        this.hashes[count2] = hash
        this.starts[count2] = start
        this.ends[count2] = scanner2.tokens[token + END]
        this.numbers[count2] = vocabulary.find(hash)
        this.shouted[count2] = (manner & SHOUTED) === 0 ? 0 : 1
        this.capitalised[count2] = (manner & CAPITALISED) === 0 ? 0 : 1
        this.negated[count2] = 0
        if (kind < EMPHASIS) {
          words2++
          const role = kind === WORD ? negationRole(hash) : PLAIN
          if (isTurn(role) || (afterNegator && UNDOING.has(hash))) reach = 0
          if (reach > 0 && (kind === WORD || kind === HASHTAG || kind === NUMBER)) {
            reach--
            this.negated[count2] = 1
          }
          afterNegator = isNegator(role)
          if (afterNegator) reach = NEGATION_REACH
        } else {
          reach = 0
          afterNegator = false
        }
        count2++
      }
    }
    this.count = count2
    this.words = words2
  }
  /** Whether the token ends a clause: a comma, a full stop, an exclamation mark, a line break. */
  isMark(token) {
    return this.kinds[token] >= EMPHASIS
  }
  /** Whether the token is a mark inside a sentence. */
  isPause(token) {
    return this.kinds[token] === PAUSE
  }
  /** Whether the token names somebody: "@name". */
  isMention(token) {
    return this.kinds[token] === MENTION
  }
  resize(size) {
    this.kinds = resized(this.kinds, new Uint8Array(size))
    this.hashes = resized(this.hashes, new Int32Array(size))
    this.starts = resized(this.starts, new Int32Array(size))
    this.ends = resized(this.ends, new Int32Array(size))
    this.numbers = resized(this.numbers, new Int32Array(size))
    this.negated = resized(this.negated, new Uint8Array(size))
    this.shouted = resized(this.shouted, new Uint8Array(size))
    this.capitalised = resized(this.capitalised, new Uint8Array(size))
  }
}
function isInnerHyphen(text, at) {
  return (
    text.charCodeAt(at) === HYPHEN &&
    at > 0 &&
    classOf(text.charCodeAt(at - 1)) === LETTER &&
    at + 1 < text.length &&
    classOf(text.charCodeAt(at + 1)) === LETTER
  )
}
function resized(from, into) {
  into.set(from.length > into.length ? from.subarray(0, into.length) : from)
  return into
}

// training/signal-rows.ts
function readSignalRows(folder, file) {
  const lines = readFileSync(join(folder, file), 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line))
}
function dataSet(id) {
  const set = id.slice(0, id.indexOf('#'))
  return set.startsWith('semeval') ? 'semeval' : set
}
var LEAST_TEXTS = 3
function featureRows(texts) {
  const catalogue = new Catalogue(FAMILIES, WORD_CLASSES)
  const names = patternFeaturesOf(catalogue)
  const owners = ownersOf(catalogue)
  const reading = new Reading()
  const counts = /* @__PURE__ */ new Map()
  const rows2 = texts.map((text) => {
    const row = /* @__PURE__ */ new Map()
    reading.read(text, catalogue.vocabulary)
    const scale = wordScale(reading.words)
    wordFeatures(reading, (hash) => row.set(hash, scale))
    shapeFeatures(reading, (hash) => {
      owners.set(hash, 'shape')
      row.set(hash, 1)
    })
    const hits = catalogue.find(reading)
    hitFeatures(catalogue, names, hits, reading.words, (hash) => row.set(hash, 1))
    for (const hash of row.keys()) counts.set(hash, (counts.get(hash) ?? 0) + 1)
    return row
  })
  const hashes = [...counts].filter(([, n]) => n >= LEAST_TEXTS).map(([hash]) => hash)
  hashes.sort((a, b) => a - b)
  const columnOf = new Map(hashes.map((hash, i) => [hash, i]))
  const starts = new Uint32Array(texts.length + 1)
  const columns = []
  const values2 = []
  rows2.forEach((row, i) => {
    for (const [hash, value] of row) {
      const column = columnOf.get(hash)
      if (column === void 0) continue
      columns.push(column)
      values2.push(value)
    }
    starts[i + 1] = columns.length
  })
  return {
    starts,
    columns: Uint32Array.from(columns),
    values: Float32Array.from(values2),
    hashes: Int32Array.from(hashes),
    owners: hashes.map((hash) => owners.get(hash) ?? 'word'),
  }
}
function ownersOf(catalogue) {
  const names = patternFeaturesOf(catalogue)
  const owners = /* @__PURE__ */ new Map()
  catalogue.wordings.forEach(({ entry }, i) => {
    const { kind, name } = catalogue.families[catalogue.entries[entry].family]
    owners.set(names.wordings[i], `wording ${kind} ${name}`)
  })
  catalogue.families.forEach(({ kind, name }, i) => {
    owners.set(names.proved[i], `proved ${kind} ${name}`)
    for (const list of [names.hinted, names.dead, ...names.counts, ...names.shares])
      owners.set(list[i], `family ${kind} ${name}`)
  })
  return owners
}

// training/silver.ts
import { readFileSync as readFileSync2 } from 'node:fs'
import { join as join2 } from 'node:path'
import { gunzipSync } from 'node:zlib'

// src/spectrum.ts
var LABELS = ['outraged', 'dissatisfied', 'neutral', 'satisfied', 'delighted']

// training/silver.ts
var words = (cell = '') => cell.split(' ').filter((word) => word !== '')
function readSilver() {
  const lines = readFileSync2(new URL('silver.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.slice(1).map((line) => {
    const [id, label, signals, touchpoints, source, deviates] = line.split('	')
    return {
      id,
      label: LABELS.indexOf(label),
      signals: words(signals),
      touchpoints: words(touchpoints),
      source,
      deviates_from: words(deviates),
    }
  })
}
function readSilverTexts(data) {
  const labels = new Map(readSilver().map((row) => [row.id, row]))
  const sets = new Set([...labels.keys()].map((id) => id.slice(0, id.indexOf('#'))))
  return [...sets].flatMap((set) => {
    const lines = gunzipSync(readFileSync2(join2(data, `${set}.jsonl.gz`))).toString('utf8')
    return lines
      .split('\n')
      .filter((line) => line !== '')
      .flatMap((line) => {
        const { id, text } = JSON.parse(line)
        const row = labels.get(id)
        return row ? [{ ...row, text }] : []
      })
  })
}

// training/signals.ts
var FOLDS = 6
var { values } = parseArgs({
  options: {
    data: { type: 'string' },
    gold: { type: 'string' },
    out: { type: 'string', default: 'data/en/signals.bin' },
  },
})
if (!values.data || !values.gold) {
  process.stderr.write('Usage: npm run train:signals -- --data FOLDER --gold FOLDER [--out FILE]\n')
  process.exit(2)
}
var gold = ['train', 'dev'].flatMap((part) => readSignalRows(values.gold, `${part}.jsonl`))
var rows = [...gold, ...readSilverTexts(values.data)]
var features = featureRows(rows.map((row) => row.text))
var targets = targetsOf(rows)
function foldsOf() {
  const sizes = /* @__PURE__ */ new Map()
  for (const { id } of rows) sizes.set(dataSet(id), (sizes.get(dataSet(id)) ?? 0) + 1)
  const loads = new Array(FOLDS).fill(0)
  const foldOf = /* @__PURE__ */ new Map()
  const bySize = [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  for (const [set, size] of bySize) {
    const lightest = loads.indexOf(Math.min(...loads))
    loads[lightest] += size
    foldOf.set(set, lightest)
  }
  return rows.map(({ id }) => foldOf.get(dataSet(id)))
}
var folds = foldsOf()
var everyRow = rows.map((_, i) => i)
var isGold = (row) => row < gold.length
var totals = /* @__PURE__ */ new Map()
var packed = []
for (const target of targets) {
  const { kind, name, positive } = target
  const unseen = new Float64Array(rows.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = everyRow.filter((row) => folds[row] !== fold)
    const head = fitHead(features, target, Uint32Array.from(others))
    for (const row of everyRow) if (folds[row] === fold) unseen[row] = headSum(features, head, row)
  }
  const limits = Array.from({ length: FOLDS }, (_, fold) =>
    bestThreshold(
      everyRow.filter((row) => folds[row] !== fold),
      positive,
      unseen,
    ),
  )
  const counts = count(
    everyRow.filter(isGold),
    positive,
    (row) => unseen[row] >= limits[folds[row]],
  )
  report(`${kind} ${name}`, counts)
  if (kind !== 'source' || name === 'not_earned') {
    const total = totals.get(kind) ?? { hits: 0, false: 0, missed: 0 }
    total.hits += counts.hits
    total.false += counts.false
    total.missed += counts.missed
    totals.set(kind, total)
  }
  packed.push({
    name: `${kind} ${name}`,
    ...fitHead(features, target, Uint32Array.from(everyRow)),
    threshold: bestThreshold(everyRow, positive, unseen),
    ...calibrate(everyRow, positive, unseen),
  })
}
for (const [kind, counts] of totals) report(`all of ${kind}`, counts)
function report(what, counts) {
  const precision = counts.hits / Math.max(1, counts.hits + counts.false)
  const recall = counts.hits / Math.max(1, counts.hits + counts.missed)
  const figures = [f1(counts), precision, recall].map((figure) => figure.toFixed(3)).join('  ')
  process.stdout.write(
    `${what.padEnd(32)} ${String(counts.hits + counts.missed).padStart(5)}  ${figures}
`,
  )
}
var bytes = packHeads(packed, features.hashes)
writeFileSync(values.out, bytes)
process.stdout.write(`${values.out}: ${bytes.length} bytes, ${gzipSync(bytes).length} gzipped
`)
