/** Apart from the schemas, so that the forms do not take zod along into the browser. */
export const requestText = { label: '直してほしい内容', max: 500 }
export const rejectReason = { label: '却下する理由', max: 1000 }
export const holdReason = { label: '保留する理由', max: 1000 }
export const holdDate = { label: '再開する日' }
export const withdrawReason = { label: '取り下げる理由', max: 500 }
