/** For whoever bundles this package with esbuild: leaves out of pdfmake and pdfkit what laid out pages never use. */
export declare const onlyWhatPrints: { name: string; setup: (build: object) => void }
