import { type Capability, onSide, rising } from '../case'
import { fill } from '../fill'

/** The writer's own view counts, whatever other people are said to think. */
export const authorAndOthers: Capability = {
  name: 'author and others',
  cases: [
    ...onSide(
      'plus',
      fill('{others}, {author}.', {
        others: [
          'My sister hated it',
          'The reviews call it terrible',
          'Some people say it is awful',
        ],
        author: ['but I loved it', 'I really enjoyed it', 'but I think it is great'],
      }),
    ),
    ...onSide(
      'minus',
      fill('{others}, {author}.', {
        others: [
          'My sister loved it',
          'The reviews call it excellent',
          'Some people say it is great',
        ],
        author: ['but I hated it', 'I did not enjoy it at all', 'but I think it is awful'],
      }),
    ),
    ...onSide('plus', [
      'I loved it, my sister hated it.',
      'I do not understand the bad reviews, we had a lovely time.',
      'Ignore the moaners, this is a good hotel.',
      'My boss thinks it is rubbish. He is wrong: it is brilliant.',
      'Do not listen to the haters!',
      'Unlike the other reviewers, I found the staff kind and helpful.',
      'My husband complained about the noise, but I slept like a baby and loved the place.',
      'They said I would regret it. I never have.',
    ]),
    ...onSide('minus', [
      'I hated it, my sister loved it.',
      'I do not understand the good reviews, we had a horrible time.',
      'Ignore the five-star reviews, this is a bad hotel.',
      'My boss thinks it is brilliant. He is wrong: it is rubbish.',
      'Everybody raves about this place and I cannot see why.',
      'Unlike the other reviewers, I found the staff cold and unhelpful.',
      'The salesman swore that I would love it. I do not.',
      'According to their advert they are the friendliest bank. That is not my experience.',
      'They call themselves award-winning. For what?',
    ]),
    ...rising([
      ['She loved it, I hated it.', 'She hated it, I loved it.'],
      ['They think it is good. I think it is bad.', 'They think it is bad. I think it is good.'],
      ['The critics praise it, wrongly.', 'The critics slate it, wrongly.'],
      ['My wife would go back, I would not.', 'My wife would not go back, I would.'],
      [
        'He was told it was excellent, and it was poor.',
        'He was told it was poor, and it was excellent.',
      ],
      [
        'Other guests were happy; we were miserable.',
        'Other guests were miserable; we were happy.',
      ],
    ]),
  ],
}
