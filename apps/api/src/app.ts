/** The HTTP application. */
export {}
