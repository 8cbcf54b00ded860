import { type Capability, labelled, onSide, rising } from '../case'

/** Plus and minus in one text: what the writer leaves us with decides. */
export const mixed: Capability = {
  name: 'mixed with a verdict',
  cases: [
    ...onSide('minus', [
      'The room was lovely, but the service ruined everything. Never again.',
      'Nice people and good coffee, but the noise kept us awake all night. We left early.',
      'Great camera, pretty screen, terrible battery. I sent it back.',
      'The waiter was kind. The food, sadly, was inedible. Avoid.',
      'I wanted to like it. I really did. I do not.',
      'The app looks beautiful. It also lost all my photos.',
      'Good location, and that is the only good thing I can say about it.',
      'Friendly on the phone, quick to take my money, and then silence for two months.',
      'The first day was great. The rest of the week was a nightmare.',
      'Cheap, yes. But I would pay double not to go through that again.',
      'Beautiful pool, clean rooms, helpful porter; all in all, though, a disappointing stay.',
      'The staff did their best, but the place is falling apart and I cannot recommend it.',
    ]),
    ...onSide('plus', [
      'The queue was long and the chairs are hard, but the food is worth it. We will be back.',
      'A small room and a noisy street, yet we loved every minute.',
      'It took a while to set up. Once it runs, it is great.',
      'Expensive, but the best coat I have ever owned.',
      'The delivery was late; the driver apologised, the flowers were beautiful and my mother was happy.',
      'I was sceptical at first. I am not any more: this is a very good bank.',
      'Despite the rain and the delay we had a wonderful time.',
      'The website is awful, but the people are fantastic, and I would choose them again.',
      'One fly in the ointment, the parking. Otherwise an excellent hotel.',
      'My first order was wrong. They put it right within the hour and I am a happy customer.',
      'Bit pricey, bit cramped, and I cannot wait to go back.',
    ]),
    ...labelled(
      ['delighted', 'satisfied'],
      [
        'They lost my bag and I was furious. Then Marta drove through the night to bring it, with flowers and a cake. I have never been so moved by a company!',
        'The oven arrived broken. I shouted at the poor man. Next morning he came in person with a new one, fitted it, and left a roast chicken in it. I am speechless, what wonderful people!',
        'After a horrible flight I wrote an angry letter. The captain himself rang me, listened for half an hour and invited my children into the cockpit. We will never forget it.',
        'They got our booking wrong, so they gave us the wedding suite. The WEDDING SUITE! Best mistake ever, I am still grinning.',
      ],
    ),
    ...labelled(
      ['neutral', 'satisfied', 'dissatisfied'],
      [
        'Good food, bad service.',
        'Some things were good and some were bad.',
        'The room was nice. The breakfast was not.',
        'Fast delivery, poor packaging.',
        'I like the screen and dislike the keyboard.',
        'Pros: price. Cons: quality.',
      ],
    ),
    ...rising([
      [
        'The staff were nice but the food was horrible.',
        'The food was horrible but the staff were nice.',
      ],
      ['It started well and ended badly.', 'It started badly and ended well.'],
      ['Lovely hotel. I will not come back.', 'Shabby hotel. I will come back.'],
      ['I liked it at first, then I hated it.', 'I hated it at first, then I liked it.'],
      ['They broke my lamp.', 'They broke my lamp, said sorry and replaced it the same day.'],
      [
        'They promised a refund and kept the money.',
        'They kept the money, then said sorry and refunded it twice over.',
      ],
    ]),
  ],
}
