/** For whoever bundles this package with esbuild: leaves out of pdfmake and pdfkit what laid out pages never use. */
export declare const onlyWhatPrints: {
  readonly name: string
  // esbuild's own type is not asked of those who do not bundle.
  // oxlint-disable-next-line no-explicit-any
  readonly setup: (build: any) => void
}
