import { type Capability, labelled, onSide, rising } from '../case'
import { fill } from '../fill'

/** What was once so and what is so now: the present decides. */
export const thenNow: Capability = {
  name: 'then and now',
  cases: [
    ...onSide(
      'minus',
      fill('{past} {now}', {
        past: [
          'I used to love this airline.',
          'This was once the best bank in the country.',
          'Years ago the food here was excellent.',
        ],
        now: ['Now I avoid it.', 'Now it is a mess.', 'Those days are gone.'],
      }),
    ),
    ...onSide('minus', [
      'It used to be good.',
      'It was good once.',
      'Not what it used to be.',
      'A shadow of its former self.',
      'The app was great until the last update.',
      'Since the new owners came it has gone downhill.',
      'The service is getting worse every year.',
      'I used to recommend them to everyone. I no longer do.',
      'They were my favourite shop; now the shelves are empty and the staff are gone.',
      'Bring back the old version.',
      'I have been a happy customer for ten years, but not any more.',
      'I miss the days when somebody answered the phone.',
    ]),
    ...onSide(
      'plus',
      fill('{past} {now}', {
        past: [
          'I used to hate this airline.',
          'This was once the worst bank in the country.',
          'Years ago the food here was awful.',
        ],
        now: ['Now I like it a lot.', 'Now it is really good.', 'How it has improved!'],
      }),
    ),
    ...onSide('plus', [
      'The app used to crash all the time, but the update fixed everything and it runs well now.',
      'They have turned it round completely, well done.',
      'Much better than last year.',
      'It gets better every time.',
      'I left them two years ago in a rage. Today I came back, and they were lovely.',
      'The old router was useless. The new one works perfectly.',
      'At first I did not like it, but now I would not want to be without it.',
      'After a bad start they have become my favourite shop.',
    ]),
    ...labelled(
      ['neutral', 'satisfied'],
      [
        'It used to close at six; now it closes at eight.',
        'I used to bank with another firm. Now I bank here.',
      ],
    ),
    ...rising([
      ['I used to like it, now I hate it.', 'I used to hate it, now I like it.'],
      ['It was good before the update.', 'It is good after the update.'],
      ['The staff were friendly once.', 'The staff are friendly.'],
      [
        'They used to answer within an hour; now it takes a week.',
        'They used to answer within a week; now it takes an hour.',
      ],
      ['It is worse than it was.', 'It is better than it was.'],
      [
        'In the past I would have said excellent, now I say terrible.',
        'In the past I would have said terrible, now I say excellent.',
      ],
      ['I loved the old menu; the new one is dull.', 'The old menu was dull; I love the new one.'],
      ['They were nice until I wanted to leave.', 'They were nice even when I wanted to leave.'],
    ]),
  ],
}
