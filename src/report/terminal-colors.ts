import type pc from 'picocolors'

/** Colours for a text a terminal shows, or none. */
export type Colors = ReturnType<typeof pc.createColors>

/** Gives a text a colour. */
export type Paint = (text: string) => string
