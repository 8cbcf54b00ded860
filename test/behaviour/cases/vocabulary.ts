import { type Capability, labelled, onSide } from '../case'
import { fill } from '../fill'

/** The words of praise, blame and indifference, general ones and those of a trade. */
export const vocabulary: Capability = {
  name: 'vocabulary',
  cases: [
    ...labelled(
      ['satisfied'],
      fill('The {what} was {how}.', {
        what: ['room', 'food', 'service'],
        how: ['good', 'nice', 'pretty good', 'very pleasant'],
      }),
    ),
    ...labelled(
      ['satisfied', 'delighted'],
      fill('The {what} was {how}.', {
        what: ['hotel', 'flight', 'support'],
        how: ['excellent', 'great', 'wonderful', 'superb'],
      }),
    ),
    ...labelled(
      ['dissatisfied', 'outraged'],
      fill('The {what} was {how}.', {
        what: ['hotel', 'food', 'support'],
        how: ['bad', 'poor', 'terrible', 'awful', 'dreadful', 'appalling'],
      }),
    ),
    ...labelled(
      ['dissatisfied'],
      fill('The {what} was {how}.', {
        what: ['breakfast', 'website'],
        how: ['a bit of a let-down', 'below average', 'slightly disappointing'],
      }),
    ),
    ...labelled(
      ['neutral', 'satisfied'],
      fill('The {what} was {how}.', {
        what: ['hotel', 'meal', 'service'],
        how: ['okay', 'fine', 'all right'],
      }),
    ),
    ...onSide('plus', [
      'The engineer was punctual and tidy.',
      'Spotless bathroom and courteous staff.',
      'The app is intuitive and fast.',
      'Reliable broadband, and the bill is clear.',
      'A comfy bed and a hearty breakfast.',
      'The waiter was attentive and the soup was delicious.',
      'Hassle-free check-in.',
      'The adviser was knowledgeable and patient.',
      'A seamless transfer from one bank to the other.',
      'Bargain. Sturdy, too.',
    ]),
    ...onSide('minus', [
      'The app is buggy and laggy.',
      'It keeps crashing on startup.',
      'Filthy carpet, stale smell, cramped shower.',
      'The bread was mouldy.',
      'Overpriced and understaffed.',
      'What a rip-off.',
      'The clerk was rude and dismissive.',
      'The soup was lukewarm and bland.',
      'The suitcase arrived broken.',
      'The booking system is clunky and confusing.',
      'My parcel went missing.',
      'The line drops every ten minutes.',
    ]),
    ...labelled(
      ['outraged'],
      [
        'Worst hotel I have ever set foot in, avoid it at all costs.',
        'Absolutely disgusting, I am furious, and I will never fly with these crooks again.',
        'Thieves and liars, the lot of them. They stole my deposit.',
        'The most humiliating hour of my life. Shame on this bank.',
        'I have never been treated with such contempt. Disgraceful!',
        'Despicable company. They lied to my dying mother to sell her a contract.',
        'Vile food, vile manager, and we were ill for a week. Stay away!',
        'I am livid. They wiped my account and laughed about it.',
      ],
    ),
    ...labelled(
      ['delighted'],
      [
        'I am absolutely blown away, what an incredible evening!',
        'Best day of our lives, and it was the crew who made it so. Thank you!!',
        'I cried with joy. I will never forget what Rosa did for us.',
        'I am in love with this place! I could not believe my eyes.',
        'Wow, just wow! The kindest people I have met in thirty years of travelling.',
        'They made our whole trip, and I am telling everybody I know. Amazing!',
        'Speechless. The most magical meal we have ever had.',
        'I still get goosebumps when I think of that night. Phenomenal!',
      ],
    ),
  ],
}
