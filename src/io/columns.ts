import type { PostField } from '../post'

/** Which column holds which field of a post, where the user has said so. */
export type Columns = Partial<Record<PostField, string>>

/**
 * The usual names of the columns, the likeliest first, without case, spaces, `_` and `-`. A rating
 * is read only from a column that the user names: scores of other things bear the same names.
 */
const USUAL_NAMES: Readonly<Record<Exclude<PostField, 'rating'>, readonly string[]>> = {
  text: [
    'text',
    'review',
    'reviewtext',
    'reviewbody',
    'content',
    'comment',
    'comments',
    'body',
    'message',
    'tweet',
    'fulltext',
    'verbatim',
    'feedback',
    'post',
  ],
  id: ['id', 'postid', 'reviewid', 'commentid', 'tweetid', 'uuid'],
  time: [
    'time',
    'date',
    'datetime',
    'createdat',
    'timestamp',
    'created',
    'publishedat',
    'postedat',
    'reviewdate',
    'submittedat',
  ],
  brand: ['brand', 'brandname', 'company', 'companyname', 'firm', 'business'],
  industry: ['industry', 'sector', 'trade'],
  customer: ['customer', 'customerid', 'user', 'userid', 'username', 'author', 'reviewer'],
  channel: ['channel', 'platform', 'source', 'medium'],
  touchpoint: ['touchpoint', 'journeystage', 'stage'],
  reach: [
    'reach',
    'impressions',
    'views',
    'followers',
    'followerscount',
    'retweets',
    'retweetcount',
    'shares',
    'likes',
    'likecount',
    'votes',
    'helpfulvotes',
    'thumbsup',
    'upvotes',
  ],
  weight: [
    'weight',
    'customerweight',
    'customervalue',
    'customerlifetimevalue',
    'lifetimevalue',
    'clv',
    'cltv',
    'ltv',
    'value',
  ],
}

const FIELDS = Object.keys(USUAL_NAMES) as (keyof typeof USUAL_NAMES)[]
const MOST_SHAPES = 256

/**
 * Makes a function that finds, in a row, the column of each field: the one that the user named, or
 * the likeliest by its name. Rows with the same columns are looked at once.
 *
 * @param findsWeight look for a weight by its usual names too; where nobody asks for weighted figures, a
 *   parcel's weight should stop no run
 */
export function columnFinder(
  given: Columns,
  findsWeight = false,
): (row: Readonly<Record<string, unknown>>) => Columns {
  const fields = FIELDS.filter((field) => field !== 'weight' || findsWeight)
  const known = new Map<string, Columns>()
  return (row) => {
    const names = Object.keys(row)
    const shape = names.join('\n')
    let columns = known.get(shape)
    if (!columns) {
      columns = { ...findColumns(names, fields), ...given }
      if (known.size < MOST_SHAPES) known.set(shape, columns)
    }
    return columns
  }
}

function findColumns(
  names: readonly string[],
  fields: readonly (keyof typeof USUAL_NAMES)[],
): Columns {
  const plain = names.map((name) => name.toLowerCase().replace(/[\s_-]+/g, ''))
  const columns: Columns = {}
  for (const field of fields) {
    for (const usual of USUAL_NAMES[field]) {
      const at = plain.indexOf(usual)
      if (at >= 0) {
        columns[field] = names[at] as string
        break
      }
    }
  }
  return columns
}
