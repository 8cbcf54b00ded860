import beyondDuty from '../../data/en/signals/beyond_duty.json'
import brokenPromise from '../../data/en/signals/broken_promise.json'
import deviations from '../../data/en/signals/deviations.json'
import easyToLeave from '../../data/en/signals/easy_to_leave.json'
import hardToLeave from '../../data/en/signals/hard_to_leave.json'
import humanFailing from '../../data/en/signals/human_failing.json'
import humanWarmth from '../../data/en/signals/human_warmth.json'
import lastingMemory from '../../data/en/signals/lasting_memory.json'
import leave from '../../data/en/signals/leave.json'
import machineBarrier from '../../data/en/signals/machine_barrier.json'
import noAnswer from '../../data/en/signals/no_answer.json'
import privacyUnease from '../../data/en/signals/privacy_unease.json'
import pushyMarketing from '../../data/en/signals/pushy_marketing.json'
import recovery from '../../data/en/signals/recovery.json'
import comeBack from '../../data/en/signals/return.json'
import sources from '../../data/en/signals/sources.json'
import surprise from '../../data/en/signals/surprise.json'
import systemFailure from '../../data/en/signals/system_failure.json'
import toldOthers from '../../data/en/signals/told_others.json'
import touchpoints from '../../data/en/signals/touchpoints.json'
import unfairMoney from '../../data/en/signals/unfair_money.json'
import waiting from '../../data/en/signals/waiting.json'
import words from '../../data/en/signals/words.json'
import type { PatternFamily } from './catalogue.ts'
import type { WordClasses } from './pattern.ts'

/** Lists of words that the English patterns name with an "@". */
export const WORD_CLASSES: WordClasses = words

/** The English patterns, a family for each signal, touchpoint, source and deviation. */
export const FAMILIES = [
  surprise,
  beyondDuty,
  toldOthers,
  lastingMemory,
  comeBack,
  leave,
  humanWarmth,
  humanFailing,
  machineBarrier,
  waiting,
  hardToLeave,
  easyToLeave,
  noAnswer,
  pushyMarketing,
  privacyUnease,
  systemFailure,
  brokenPromise,
  unfairMoney,
  recovery,
  ...touchpoints,
  ...sources,
  ...deviations,
] as readonly PatternFamily[]
