/** Apart from the schema, so that the form does not take zod along into the browser. */
export const filterName = { label: '絞り込みの名前', max: 40 }

export const mostFilters = 30
export const nameTaken = 'この名前の絞り込みは、すでに保存されています。別の名前を入力してください。'
export const tooManyFilters = `保存できる絞り込みは${mostFilters}個までです。使わないものを削除してから、もう一度保存してください。`
