import { type Capability, labelled, onSide, rising } from '../case'

/** Somebody did more than the job asks. The first block tells it without a single word of feeling. */
export const beyondDuty: Capability = {
  name: 'beyond duty',
  cases: [
    ...onSide('plus', [
      'The driver got out, walked my grandmother to her door and waited until the light came on.',
      'I had left my phone in the taxi. He drove forty kilometres to bring it back.',
      'The shop was closed. She opened it again so that my son could get his school shoes.',
      'They did not sell what I needed, so the man wrote down the name of a shop that did and walked me there.',
      'The receptionist lent me her own charger and her own coat.',
      'On the fourth morning the cook came out with a pancake in the shape of our dog.',
      'The engineer finished the job, saw my broken gate and mended that too.',
      'My card did not work. The man behind the counter paid for my bread.',
      'The nurse sat with my father after her shift until I got there at midnight.',
      'The pilot came to the hospital with the teddy bear that my daughter had left on board.',
      'I called to cancel. She cancelled it, asked for nothing and wished me luck with the baby.',
      'The bank clerk noticed that my mother was being tricked, stopped the payment and rang me.',
      'He waived the fee because I had been ill.',
      'The waiter had heard us talking about our anniversary, and the bill came back with one line: "Happy 40th".',
      'They sent a handwritten card when our cat died.',
      'A stranger from the help desk stayed on the line for three hours until my photos were back.',
      'The courier came back on his day off to bring the parcel before the wedding.',
      'The porter ran after the bus with my suitcase, and the bus stopped.',
      'She took off her name badge, sat down next to my boy and tied his laces.',
      'The mechanic drove me to my interview in his own car.',
      'The guard held the train for two minutes so that the old man could cross the bridge.',
      'They mailed my scarf from Vienna and did not charge for the stamp.',
      'The baker gets up an hour earlier on Thursdays to make a loaf without nuts for my daughter.',
      'The librarian kept the book under the counter for a year because I had once said that I was looking for it.',
    ]),
    ...labelled(
      ['delighted'],
      [
        'The driver came back in his own time with my wallet and would not take a penny. I was speechless!',
        'She stayed two hours after closing to sew my dress. I still tell everyone about her.',
        "They found my late father's watch, cleaned it and brought it to my door. I cried.",
        'I rang about a bill, and the girl noticed I was upset and called back in the evening just to ask how I was. Who does that? Wonderful!',
        'My son dropped his ice cream and before the first tear fell the old man had made him another, with a paper crown. We will remember that for years.',
        'A bank sent flowers to my mother in hospital. A bank! I am still amazed.',
        'The crew learned that it was my first flight and wrote me a certificate, signed by all of them. Best day ever!',
        'The whole kitchen came out and sang for my nan. She has not stopped smiling, and neither have I!',
        'He bent the rule for us, with a wink, and saved our honeymoon. Never in my life have I met such kindness.',
        'They replaced the toy that we broke ourselves, for free, and added a letter to my daughter from "the bear". I am in love with this company.',
        'I was in the wrong shop, and still the lady spent half an hour finding me the right part across town. Unbelievable!',
      ],
    ),
    ...onSide('minus', [
      'The driver watched my grandmother carry her bags up the stairs and looked at his phone.',
      'I had left my phone in the taxi. He wanted eighty euros to bring it back.',
      'It was two minutes to six. She turned the key in front of my nose and switched off the light.',
      'My card did not work. The man behind the counter took the bread out of my hand.',
      'I told him that my father had died. He asked for the account number again.',
      'The nurse closed the door on us.',
      'She saw me waiting, and went on chatting with her colleague.',
    ]),
    ...rising([
      [
        'The waiter brought the soup.',
        'The waiter brought the soup, saw that my hand was in plaster and cut up my bread without being asked.',
      ],
      [
        'The engineer mended the line.',
        'The engineer mended the line and then shovelled the snow off my steps.',
      ],
      ['They posted the parcel.', 'They posted the parcel with a drawing for my daughter inside.'],
      [
        'She told us that the shop was closed.',
        'She told us that the shop was closed, and then opened it for us.',
      ],
      ['He charged me for the second key.', 'He would not let me pay for the second key.'],
      [
        'The clerk answered my question.',
        'The clerk answered my question, drew me a map and walked me to the corner.',
      ],
    ]),
  ],
}
