import type { Command } from 'commander'

/**
 * Has options of a command and of those under it refused where they are given twice and take one value: the last would win, and
 * the others be lost in silence. Those that gather values have a list as their default.
 */
export function refuseRepeats(command: Command): void {
  for (const option of command.options) {
    if (!(option.required || option.optional) || Array.isArray(option.defaultValue)) continue
    let isGiven = false
    command.on(`option:${option.name()}`, () => {
      if (isGiven) command.error(`error: option '${option.flags}' expected once, got it twice`)
      isGiven = true
    })
  }
  for (const under of command.commands) refuseRepeats(under)
}
