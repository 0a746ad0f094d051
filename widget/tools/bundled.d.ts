// What bundle.mjs provides to the code that it bundles.

/** A stylesheet is imported as its minified text. */
declare module '*.css' {
  const text: string;
  export default text;
}

/** The file name of the runtime, beside the loader. Only the loader knows it. */
declare var __RUNTIME__: string;

/** The file name of the runtime's second file, beside the loader. Only the loader knows it. */
declare var __MORE__: string;

/** The file name of the second half of the module, beside the loader. */
declare var __MORE_WASM__: string;

/** The file name of the wasm module, beside the loader. Only the loader knows it. */
declare var __WASM__: string;

/** The file name of what helps where a page has replaced what scripts rely on. */
declare var __SHELTER__: string;

/** The file name of the code that then runs in a frame. Only the shelter knows it. */
declare var __INSIDE__: string;

/** The hash in the names of the files of words. Only the loader knows it. */
declare var __WORDS__: string;

/** The languages that have such a file, two letters each. */
declare var __LANGUAGES__: string;
