/**
 * Tells the county's desk what happened, a line for each thing.
 */
export const say = (line: string): void => console.log(line)
