import type { Touchpoint } from '../signals/names'

/** Where a touchpoint is, as a sentence has it: "most on the phone". */
export const PLACES: Readonly<Record<Touchpoint, string>> = {
  staff: 'with the staff',
  phone: 'on the phone',
  chat_bot: 'with the chat bot',
  email_letter: 'by e-mail or letter',
  website: 'on the website',
  app: 'in the app',
  store_branch: 'in the shop or branch',
  kiosk_selfservice: 'at the kiosk',
  delivery: 'with the delivery',
  billing_price: 'with the bill or the price',
  product: 'with the product',
  food_drink: 'with food and drink',
  room_facility: 'with the room or the premises',
  vehicle_travel: 'on the journey',
  event_content: 'with the event or the content',
  social_media: 'on social media',
  other: 'elsewhere',
}

/** Names whose underscore does not stand between two things. */
const NAMES: Readonly<Record<string, string>> = {
  chat_bot: 'chat bot',
  email_letter: 'e-mail / letter',
  kiosk_selfservice: 'kiosk / self-service',
  social_media: 'social media',
}

/** A touchpoint's name in a table; "billing_price" holds both. */
export function placeName(touchpoint: string): string {
  return Object.hasOwn(NAMES, touchpoint) ? NAMES[touchpoint]! : touchpoint.replaceAll('_', ' / ')
}
