/** Reasons that a text itself can show, in the order of the labelling guide. */
export const SIGNALS = [
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
] as const

/** Where on a customer's path an experience happened. */
export const TOUCHPOINTS = [
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
] as const

/** Whose voice a text is: a person's own, the firm's, a bought one, or nobody's. */
export const SOURCES = ['earned', 'owned', 'paid', 'none'] as const

/** What a text says that it departs from: the industry, the firm, or what its writer is used to. */
export const DEVIATIONS = ['industry', 'company', 'customer'] as const

export type Signal = (typeof SIGNALS)[number]
export type Touchpoint = (typeof TOUCHPOINTS)[number]
export type Source = (typeof SOURCES)[number]
export type Deviation = (typeof DEVIATIONS)[number]

/** What kind of finding a pattern or a head speaks for. */
export const KINDS = ['signal', 'touchpoint', 'source', 'deviation'] as const
export type Kind = (typeof KINDS)[number]
