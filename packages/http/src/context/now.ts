/**
 * The clock of the server, as the desk reads it.
 *
 * @module
 */
/** This moment: `2024-01-31T01:30:00.000Z`. */
export const now = (): string => new Date().toISOString()
