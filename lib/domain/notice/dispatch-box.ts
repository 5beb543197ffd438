/** One box per notice, named by it, so that a plain form without scripts can tick many. Apart from the schema for the browser. */
export const dispatchBox = (id: string) => `notice-${id}`
