/**
 * Cells that a spreadsheet would read as a formula: those that begin with one of its signs, in either
 * width, or with white space that it drops before them. The rest of the cell may hold anything, line
 * breaks too, which papaparse's own pattern overlooks.
 */
export const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/
