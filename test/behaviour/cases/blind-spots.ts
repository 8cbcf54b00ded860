import { type Capability, labelled, onSide, rising } from '../case'

/** Plain sentences that word lists are known to get wrong, and others of their make. */
export const blindSpots: Capability = {
  name: 'blind spots of word lists',
  cases: [
    ...labelled(
      ['delighted'],
      [
        'I cannot believe they drove 40 km to return my phone!',
        "I can't believe that she remembered my name after twelve years!",
      ],
    ),
    ...onSide('plus', [
      'I have never been so happy with a company.',
      'I have never laughed so much at a bus stop, thanks to the driver.',
      'They killed it tonight, what a show.',
      'Insanely good noodles.',
      'My problem was solved in two minutes.',
      'The pain is gone, thanks to this pillow.',
      'They removed the stain and the bad smell.',
      'No more dropped calls since I moved to them.',
      'I was afraid of a fight over the refund; it took one call.',
      'It is a crime how good this cake is.',
    ]),
    ...onSide('minus', [
      'never again',
      'Do yourself a favour and stay away',
      'It could have been better',
      'I wish I could give zero stars',
      'I have never been happy with this company',
      'Not good',
      'I would love to get an answer one day.',
      'It would be nice if it worked.',
      'Please hire some friendly staff.',
      'I hope that the new owners care more.',
      'They promised excellent service and free repairs. I got neither.',
      'The best thing about it was leaving.',
      'I paid for a premium seat and got a broken one.',
      'My trust in them is gone.',
      'All I wanted was a bit of kindness.',
      'Their security is a treat for thieves.',
      'I would be happy to pay if the thing did what it should.',
    ]),
    ...labelled(
      ['neutral', 'satisfied'],
      ['Nothing to complain about', 'Everything was fine.', 'not bad', 'No worries.'],
    ),
    ...rising([
      ['Everything was fine.', 'I cannot believe they drove 40 km to return my phone!'],
      ['Everything was fine.', 'She closed the shop and walked my father home through the snow.'],
      [
        'Everything was good.',
        'My little boy still sleeps with the toy that the captain sent him.',
      ],
      ['I would be happy if it worked.', 'I am happy that it works.'],
      ['I wish it were good.', 'It is good.'],
      ['They should be helpful.', 'They are helpful.'],
      ['If only the staff were friendly.', 'The staff are friendly.'],
    ]),
  ],
}
