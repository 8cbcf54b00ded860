import { type Capability, labelled, onSide, rising } from '../case'
import { fill } from '../fill'

/** Asking is not judging, unless the question itself accuses or exults. */
export const questions: Capability = {
  name: 'questions',
  cases: [
    ...labelled(
      ['neutral'],
      fill('{ask} {what}?', {
        ask: [
          'Can anyone tell me about',
          'Does anybody have experience of',
          'What do you think of',
        ],
        what: ['the new tariff', 'this hotel', 'their savings account'],
      }),
    ),
    ...labelled(
      ['neutral'],
      [
        'Is the food good there?',
        'Would you recommend the early train?',
        'Is this the best way to get to the airport?',
        'Did you enjoy your stay?',
        'How do I change my address?',
        'What time does the shop open on Sundays?',
        'Is there a fee for a second bag?',
        'Which is better, the red one or the blue one?',
        'Do they take dogs?',
        'Has anyone tried the fish?',
        'Is it worth upgrading to the larger plan?',
        'Could you send me an invoice, please?',
        'Are the beds comfortable? We are thinking of coming in May.',
        'hi, does the price include breakfast or is it extra',
      ],
    ),
    ...onSide('minus', [
      'Why does nobody ever answer the phone?',
      'Why is it so hard to cancel?',
      'How can a company treat people like this?',
      'Is there anybody alive in your support department?',
      'Where is my refund? I have been waiting for two months.',
      'How many times do I have to explain the same thing?',
      'Who on earth thought this update was a good idea?',
      'Seriously, you charge for tap water?',
      'Am I supposed to be grateful for half a portion?',
      'Would it have killed them to say sorry?',
    ]),
    ...onSide('plus', [
      'How did they know it was her birthday? We were in tears of joy!',
      'What more could you want?',
      'Have I told you how much I love this shop?',
      'Who knew that a bank could be this kind?',
      'Can I give six stars?',
    ]),
    ...rising([
      ['Why is it never open?', 'When is it open?'],
      ['Is it always this slow?', 'Is it always open?'],
      ['What is wrong with these people?', 'What is the name of these people?'],
      ['Is it good?', 'It is good!'],
      ['It is bad!', 'Is it bad?'],
    ]),
  ],
}
