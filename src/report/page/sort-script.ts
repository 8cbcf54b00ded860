/**
 * Makes the tables of groups sortable: a button in each head, that sorts by its column, then the other way
 * round, and says so. Names sort as text, figures by their `data-sort`, those without at the end. Without
 * this script the tables stay as they are.
 */
export const SORT_SCRIPT = `
for (const table of document.querySelectorAll('table[data-sortable]')) {
  const heads = [...table.tHead.rows[0].cells]
  const body = table.tBodies[0]
  const said = table.parentNode.insertBefore(document.createElement('p'), table.nextSibling)
  said.className = 'sorted'
  said.setAttribute('role', 'status')
  table.classList.add('sortable')
  heads.forEach((head, column) => {
    const text = head.firstChild
    if (head.className === 'picture') return
    const name = text.data
    const button = document.createElement('button')
    button.type = 'button'
    head.replaceChild(button, text)
    button.append(name)
    button.onclick = () => {
      const figure = head.className === 'figure'
      const first = figure ? 'descending' : 'ascending'
      const other = figure ? 'ascending' : 'descending'
      const order = head.getAttribute('aria-sort') === first ? other : first
      const sign = order === 'ascending' ? 1 : -1
      const key = ({ cells }) => figure ? cells[column].dataset.sort : cells[column].textContent
      const rows = [...body.rows].sort((a, b) => {
        const [x, y] = [key(a), key(b)]
        if (x === undefined || y === undefined) return (x === undefined) - (y === undefined)
        return sign * (figure ? x - y : x.localeCompare(y, undefined, { numeric: true }))
      })
      body.append(...rows)
      for (const one of heads) one.removeAttribute('aria-sort')
      head.setAttribute('aria-sort', order)
      said.textContent = 'Sorted by ' + name + ', ' + order + '.'
    }
  })
}
`

/** The hash that lets this script, and no other, into the page (Content-Security-Policy). */
export const SORT_SCRIPT_HASH = 'sha256-p9A8cRSscD9OhSYLNSZM72HicMo7fO/la43jMpAJ0J0='
