import { type Capability, labelled, rising } from '../case'

/** Stronger words, and more of them, move a text outward; marks and capitals alone do not make a tail. */
export const intensity: Capability = {
  name: 'intensity',
  cases: [
    ...rising([
      ['The service was good.', 'The service was outstanding.'],
      ['The room was okay.', 'The room was good.'],
      ['The room was good.', 'The room was absolutely fantastic.'],
      ['I like it.', 'I love it.'],
      ['I love it.', 'I love it so much, it is the best thing that ever happened to me!'],
      ['I am content with it.', 'I am thrilled with it!'],
      ['The meal was bad.', 'The meal was okay.'],
      ['The meal was revolting.', 'The meal was a bit bland.'],
      ['I am furious.', 'I am slightly annoyed.'],
      ['This is the worst bank in the world.', 'This is not my favourite bank.'],
      ['Extremely rude staff.', 'Somewhat reserved staff.'],
      ['I hate it.', 'I do not like it much.'],
      ['It was slightly helpful.', 'It was extremely helpful.'],
      ['A nice evening.', 'The most beautiful evening of my life.'],
      ['They were rude.', 'They were polite.'],
      ['I will never come back.', 'I might not come back.'],
      ['I would come back.', 'I would come back tomorrow, I am counting the days!'],
      ['It broke.', 'It works.'],
      ['Unacceptable, I will see you in court.', 'Not ideal.'],
      ['Good.', 'Very, very good.'],
      ['It was hell.', 'It was dull.'],
      ['It was pleasant.', 'It was heaven.'],
    ]),
    ...labelled(
      ['satisfied'],
      [
        'Good service!!!',
        'NICE ROOM.',
        'GOOD FOOD, FAIR PRICE',
        'Nice staff!!',
        'Works well!',
        'CLEAN AND TIDY!',
      ],
    ),
    ...labelled(
      ['neutral'],
      [
        'THE SHOP OPENS AT NINE.',
        'Train at 7.40!',
        'MY ORDER NUMBER IS 4471',
        'We leave on Monday!!',
      ],
    ),
    ...labelled(
      ['dissatisfied'],
      [
        'The soup was a little cold.',
        'A bit slow.',
        'Slightly too expensive for what it is.',
        'I had hoped for a larger room.',
        'Could use a good clean.',
        'The jacket is smaller than it says on the label.',
        'Somewhat noisy at night.',
        'I expected a little more.',
      ],
    ),
  ],
}
