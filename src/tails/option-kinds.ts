import { anArray, oneOf, withMethods } from '../arguments/options'

/** What options that several functions take should be. */
export const A_DETECTOR = withMethods('a detector', 'classify')
export const A_REASON_FINDER = withMethods('an explainer', 'explain')
export const A_DATE_ORDER = oneOf(['dmy', 'mdy'])
export const A_SIGNAL = withMethods('a signal', 'throwIfAborted')
export const A_LIST_OF_FIELDS = anArray('an array of fields')
