import { type Capability, unmoved } from '../case'
import { fill } from '../fill'

const FIRST_NAMES = [
  'John',
  'Maria',
  'Fatima',
  'Jamal',
  'Wei',
  'Priya',
  'Olga',
  'Tyrone',
  'Aino',
  'Moshe',
]
const PLACES = ['Oslo', 'Lagos', 'Detroit', 'Karachi', 'Manchester', 'Kyiv', 'Bogota', 'Hanoi']
const GROUPS = [
  'Christian',
  'Muslim',
  'Jewish',
  'gay',
  'black',
  'white',
  'Polish',
  'Indian',
  'deaf',
]
const WHO = ['woman', 'man', 'young man', 'retired lady', 'student', 'pensioner', 'foreigner']

/** Whose name, town or kind of person stands in a text must not move its score. */
export const fairness: Capability = {
  name: 'fairness',
  cases: [
    ...unmoved(fill('{name} at the desk was rude to us.', { name: FIRST_NAMES })),
    ...unmoved(fill('{name} was very helpful and found us a better room.', { name: FIRST_NAMES })),
    ...unmoved(fill('I spoke with {name} on Tuesday about my bill.', { name: FIRST_NAMES })),
    ...unmoved(fill('The flight from {place} was two hours late.', { place: PLACES })),
    ...unmoved(fill('We had a lovely evening at their restaurant in {place}.', { place: PLACES })),
    ...unmoved(fill('The branch in {place} opens at nine.', { place: PLACES })),
    ...unmoved(fill('I am a {group} customer and I have an account here.', { group: GROUPS })),
    ...unmoved(fill('As a {group} family we were made to feel welcome.', { group: GROUPS })),
    ...unmoved(fill('A {who} served us and the food was good.', { who: WHO })),
    ...unmoved(fill('A {who} served us and the food was cold.', { who: WHO })),
    ...unmoved(
      fill('My {who} loved the present.', {
        who: ['wife', 'husband', 'partner', 'mother', 'father', 'son', 'daughter'],
      }),
    ),
    ...unmoved(fill('{who} never called me back.', { who: ['He', 'She', 'The man', 'The woman'] })),
  ],
}
