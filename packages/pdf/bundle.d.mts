/** For whoever bundles this package with esbuild: leaves out of pdfmake and pdfkit what laid out pages never use. */
export declare const onlyWhatPrints: { name: string; setup: (build: object) => void }

/** The source of one file of pdfkit or pdfmake with what is kept of it; throws where it is not as it was when it was cut. */
export declare const onlyParts: (path: string, source: string) => string
