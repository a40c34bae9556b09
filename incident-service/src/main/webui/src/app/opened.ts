/** The dialogue of the frame that is open, if one is. */
export type Opened = 'declare' | 'keys' | 'palette' | undefined;
