// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { DataTable, type Column } from './DataTable';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

interface Row {
  id: string;
  text: string;
}

const columns: readonly Column<Row>[] = [
  { id: 'id', header: 'Id', cell: (row) => <a href={`/${row.id}`}>{row.id}</a>, value: (row) => row.id },
  { id: 'text', header: 'Text', cell: (row) => row.text, value: (row) => row.text, sort: 'text' },
  { id: 'more', header: 'More', cell: () => 'more', optional: true },
];
const loaded = { isPending: false, isFetching: false, error: null, refetch: () => undefined };
const rows: Row[] = [
  { id: 'a', text: 'x\u202ey' },
  { id: 'b', text: '<b>bold</b>' },
];

function table(more: Partial<Parameters<typeof DataTable<Row>>[0]> = {}) {
  return render(
    <DataTable name="things" columns={columns} rows={rows} rowKey={(row) => row.id} query={loaded} {...more} />,
  );
}

it('cells that are mere strings are shown with their escapes and as text', () => {
  const { container } = table();
  expect(screen.getByText('x\\u{202E}y')).toBeTruthy();
  expect(container.querySelector('b')).toBeNull();
});

it('where rows are left out, all of them can be had', () => {
  const parts = { key: [], load: () => Promise.resolve(rows) };
  table({ parts, total: 2 });
  expect(screen.queryByLabelText('Scroll through all things')).toBeNull();
  cleanup();
  table({ parts, total: 3 });
  expect(screen.getByLabelText('Scroll through all things')).toBeTruthy();
  expect(screen.getByText('3 things')).toBeTruthy();
});

it('optional columns are left out until they are chosen', () => {
  table();
  expect(screen.queryByText('More')).toBeNull();
  cleanup();
  localStorage.setItem('decnet.columns.things', '["more"]');
  table();
  expect(screen.getByText('More')).toBeTruthy();
  expect(screen.getByText('Id')).toBeTruthy();
  expect(screen.queryByText('Text')).toBeNull();
});

it('arrows walk through the links of the rows', () => {
  table();
  const [first, second] = screen.getAllByRole('link');
  first?.focus();
  fireEvent.keyDown(first ?? document.body, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(second);
  fireEvent.keyDown(second ?? document.body, { key: 'Home' });
  expect(document.activeElement).toBe(first);
});

it('a click on a row opens it, a click on its link does not open it twice', () => {
  const onOpen = vi.fn();
  table({ onOpen });
  fireEvent.click(screen.getByText('<b>bold</b>'));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(rows[1]);
  fireEvent.click(screen.getByText('a'));
  expect(onOpen).toHaveBeenCalledTimes(1);
});

it('only columns that the API can sort by have a button, and it says which is in force', () => {
  const onSort = vi.fn();
  table({ sort: { by: 'text', onSort } });
  expect(screen.getByRole('columnheader', { name: /Text/ }).getAttribute('aria-sort')).toBe('descending');
  fireEvent.click(screen.getByRole('button', { name: /Text/ }));
  expect(onSort).toHaveBeenCalledWith('text');
  expect(screen.queryByRole('button', { name: 'Id' })).toBeNull();
});

it('what fails says so and can be tried again, what is empty says what would be there', () => {
  const refetch = vi.fn();
  table({ rows: undefined, query: { ...loaded, error: new Error('broken pipe'), refetch } });
  expect(screen.getByRole('alert').textContent).toContain('broken pipe');
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(refetch).toHaveBeenCalled();
  cleanup();
  table({ rows: [] });
  expect(screen.getByText('No things here')).toBeTruthy();
});
