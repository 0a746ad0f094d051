// The values that cross between the parts of the widget. `View` and `Action` are the JSON of
// shared/view.h and shared/action.h; `Exports` is widget/web/exports.cpp. Nothing here is code.

export type Phase = 'asking' | 'sending' | 'failed' | 'finished' | 'dismissed';
export type Role = 'radiogroup' | 'checkboxgroup' | 'textbox' | 'multiline' | 'statement';

export type Look =
  | 'list'
  | 'buttons'
  | 'dropdown'
  | 'pictures'
  | 'scale'
  | 'stars'
  | 'smileys'
  | 'thumbs'
  | 'slider'
  | 'ranking'
  | 'matrix'
  | 'text';

/** Neighbouring characters that look alike. Where text has none of it, there are no runs. */
export interface TextRun {
  text: string;
  bold?: boolean;
  emphasis?: boolean;
  link?: string;
}

/** What can be done at an end. */
export interface Offer {
  type: 'link' | 'redirect' | 'share' | 'copy' | 'reward' | 'callback' | 'restart';
  label: string;
  url: string;
  text: string;
  done?: string;
}

/** Everything that a renderer shows. `revision` grows with each change; `page` names the screen. */
export interface View {
  revision: number;
  phase: Phase;
  page: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  name: string;
  title: string;
  text: string;
  titleRuns?: TextRun[];
  textRuns?: TextRun[];
  languages?: string[];
  languageLabel?: string;
  offers?: Offer[];
  nodes: Node[];
  back: Command;
  next: Command;
  close: Command;
  plain: Command & { standardLabel: string };
  progress: Progress;
  alert: string;
  status: string;
}

/** One question or statement. The text members are there for `textbox` and `multiline` only. */
export interface Node {
  id: string;
  role: Role;
  look: Look;
  label: string;
  name?: string;
  labelRuns?: TextRun[];
  help: string;
  helpRuns?: TextRun[];
  change?: string;
  error: string;
  soft?: boolean;
  /** In the review: `help` says that there is no answer. */
  unanswered?: boolean;
  autoAdvance?: boolean;
  required: boolean;
  requiredLabel: string;
  enabled: boolean;
  revision: number;
  lowLabel?: string;
  highLabel?: string;
  options?: Option[];
  value?: string;
  inputType?: 'text' | 'email' | 'url' | 'tel' | 'number' | 'date';
  autocomplete?: string;
  placeholder?: string;
  counter?: string;
  empty?: string;
  moveUp?: string;
  moveDown?: string;
  maxLength?: number;
  unit?: string;
  min?: string;
  max?: string;
  step?: number;
}

/** `name` is what assistive technology says; it equals `label` unless the label is a symbol. */
export interface Option {
  id: string;
  label: string;
  name: string;
  selected: boolean;
  image?: string;
  alt?: string;
  rank?: number;
  place?: string;
}

/** A button. `standardLabel` of `plain` is what it says while the plain view is shown. */
export interface Command {
  label: string;
  visible: boolean;
  enabled: boolean;
}

export interface Progress {
  fraction: number;
  label: string;
  timeLeft?: string;
}

export type Action =
  | { type: 'answer'; id: string; value: string | string[] | number | null; commit?: boolean }
  | { type: 'jump' | 'language' | 'restart'; id: string; value?: unknown }
  | { type: 'next' | 'back' | 'dismiss' | 'delivered' | 'undelivered' | 'resumed' };

/** What the survey file has wrong, and where. */
export interface Problem {
  code: string;
  path: string;
  line: number;
  column: number;
  message: string;
  suggestion?: string;
}

/** A finished response as the engine wants it sent. */
export interface DeliveryRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: string;
}

/** x, y, width, height in CSS pixels from the top left of the widget. */
export type Rect = [number, number, number, number];

/** Where the drawing code put things. Keys are "nps", "nps:label", "nps/9", "next" and so on. */
export interface Layout {
  height: number;
  rects: Record<string, Rect>;
  text: Record<string, { size: number; weight: number; line: number }>;
}

/** Theme wishes of the page. What is empty was not wished for. `dark` is what the page itself is. */
export interface Theme {
  name: string;
  accent: string;
  background: string;
  radius?: number;
  font: string;
  logo: string;
  mode: string;
  density: string;
  elevation: string;
  dark: boolean;
  floats: boolean;
  reducedMotion: boolean;
  contrast: 'more' | '';
}

/** What follows from the wishes of page and survey, as CSS values by name (widget/tokens.md). */
export type Tokens = Record<string, string>;

/** width, lines and the width of the last one */
export interface Extent {
  width: number;
  lines: number;
  last: number;
}

export type Ruler = (
  text: string,
  font: { size: number; weight: number; line: number },
  maxWidth: number,
  textWrap?: string,
) => Extent;

/** How the text service draws: set anew before each call into the engine. */
export interface TextStyle {
  family: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** What is shown in place of some texts: their translations. */
  translated?: Map<string, string>;
  /** Where words are laid out to see how the browser breaks them into lines. */
  box?: HTMLElement;
  /** Measures text with marks in it; where there is nothing that could, it is drawn without. */
  ruler?: Ruler;
}

/** What the script tag says. */
export interface Config {
  survey: string;
  endpoint: string | undefined;
  placement: 'inline' | 'popover';
  delay: number;
  lang: string;
  theme: 'light' | 'dark' | 'auto';
  text: 'canvas' | 'dom';
  debug: boolean;
  attributes: Record<string, string>;
  surveyText?: string;
  start?: Start;
  /** What was done in an earlier visit. */
  log?: Taken[];
  /** Answers of it whose questions have not been shown yet, by their ids: the survey has changed. */
  waiting?: Map<string, Taken & { type: 'answer' }>;
}

/** How a session begins: with the actions since, it can be had again. */
export interface Start {
  id: string;
  now: number;
  today: string;
  seed: number;
}

/** An action that was taken, and when. */
export type Taken = Action & { at: number };

/** A survey on the page. */
export interface Widget {
  host: HTMLElement;
  survey: string;
  /** Reads --earshot-* and the page's colours again, after the page has changed them. */
  restyle(): void;
  /** Removes the widget and everything it installed. */
  destroy(): void;
}

/** The parts that the loader fetches. */
export interface Parts {
  surveyText: string;
  wasmModule: WebAssembly.Module;
  /** Whether the visitor has begun to answer in an earlier visit. */
  hasDraft: boolean;
  config: Config;
  /** Fetches the second file of the runtime. */
  fetchMore(): Promise<[typeof import('./more.js'), WebAssembly.Module]>;
  /** The words of the interface, as shared/messages.h has them; nothing where they are English. */
  wordsOf(lang: string): Promise<string | undefined> | undefined;
}

export interface Runtime {
  mount(host: HTMLElement, parts: Parts): Promise<Widget | undefined>;
}

/** window.earshot. A page may set it to an array of functions before the script has loaded. */
export interface Api {
  version: string;
  /** Those that are on the page now. */
  readonly widgets: Widget[];
  /** Calls `run` with this object: at once, or when Earshot has loaded. */
  push(run: (api: Api) => void): void;
  /** Starts the survey that a script tag describes. */
  start(script: HTMLScriptElement): Promise<void>;
}

/** widget/web/exports.cpp, where the conventions are. Pointers and lengths are numbers. */
export interface Exports {
  memory: WebAssembly.Memory;
  _initialize?(): void;
  stackSave(): number;
  stackRestore(stack: number): void;
  es_alloc(bytes: number): number;
  es_free(pointer: number): void;
  es_result_ptr(): number;
  es_result_len(): number;
  es_open(survey: number, surveyLength: number, options: number, optionsLength: number): number;
  es_apply(handle: number, action: number, length: number, now: number): number;
  es_request(handle: number): number;
  es_close(handle: number): void;
  es_theme(handle: number, json: number, length: number): void;
  es_layout(handle: number, width: number, scale: number): number;
  es_grow(handle: number, id: number, length: number, height: number): void;
  es_pointer(handle: number, x: number, y: number, down: number): void;
  es_focus(handle: number, key: number, length: number): void;
  es_draw(handle: number, now: number): number;
  es_pixels(handle: number): number;
  es_pixels_width(handle: number): number;
  es_pixels_height(handle: number): number;
  es_dirty(handle: number): number;
  es_dirty_count(handle: number): number;
  es_text_flush(handle: number): void;
}

declare global {
  interface Window {
    earshot?: Api | Array<(api: Api) => void>;
  }
}
