import { type Capability, labelled, rising } from '../case'
import { fill } from '../fill'

/** Being used to good things is the comfortable middle, not delight. */
export const habit: Capability = {
  name: 'standing habit',
  cases: [
    ...labelled(
      ['satisfied'],
      fill('{praise} {habit}.', {
        praise: ['Good', 'Great service', 'Nice food', 'Friendly staff'],
        habit: ['as always', 'as usual', 'as ever'],
      }),
    ),
    ...labelled(
      ['satisfied'],
      [
        'Excellent, as always.',
        'Always good.',
        'Always a pleasure.',
        'Never any trouble with them.',
        'We have shopped here for years and it is always good.',
        'Reliable as ever.',
        'The usual high standard.',
        'Consistently good.',
        'My regular lunch place, good soup every time.',
        'Another good stay, like the ones before.',
        'Same friendly faces, same good coffee.',
        'They have been our bank for twenty years and we are content.',
        'Up to their normal good standard.',
        'Good location, good breakfast, good price.',
        'Great location, great breakfast, great price.',
        'Fifth visit, and once again everything was in order and the staff were pleasant.',
      ],
    ),
    ...labelled(
      ['neutral', 'satisfied'],
      [
        'Same as always.',
        'As always.',
        'The usual.',
        'No surprises, as usual.',
        'Like every other time.',
      ],
    ),
    ...labelled(
      ['dissatisfied', 'outraged'],
      [
        'Late, as always.',
        'Rude as usual.',
        'The same old excuses.',
        'Once again no reply.',
        'Yet again they sent the wrong size.',
      ],
    ),
    ...rising([
      ['Good as always.', 'I have never in my life had anything this good!'],
      ['The usual friendly welcome.', 'I could not believe the welcome, I had tears in my eyes!'],
      [
        'Always on time.',
        'They held the train for my mother and carried her bags, I will never forget it.',
      ],
      ['As expected.', 'So much more than I expected!'],
      ['Late as usual.', 'On time as usual.'],
    ]),
  ],
}
