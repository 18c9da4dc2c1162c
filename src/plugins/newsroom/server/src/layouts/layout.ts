/** How the Content Manager shows one field. */
export interface FieldLayout {
  label: string;
  /** Under the field, in plain words. */
  help?: string;
  placeholder?: string;
  /** Made by the plugin: shown, not typed. */
  readOnly?: true;
  /** For a relation: the field by which an entry is chosen. */
  shows?: string;
}

/** How the Content Manager shows one type; fields that are in no row stay out of the edit view. */
export interface TypeLayout {
  mainField: string;
  sortBy: { field: string; order: 'ASC' | 'DESC' };
  columns: string[];
  /** Fields of one row share its width. */
  rows: string[][];
  fields: Readonly<Record<string, FieldLayout>>;
}

const ROW_WIDTH = 12;

/**
 * The `config` of a schema, from which Strapi makes a type's first configuration and that of fields
 * which come later. What an administrator changes in the Content Manager is kept by Strapi's own
 * sync at each boot.
 */
export function toContentManagerConfig({ mainField, sortBy, columns, rows, fields }: TypeLayout) {
  return {
    settings: {
      bulkable: true,
      filterable: true,
      searchable: true,
      pageSize: 20,
      mainField,
      defaultSortBy: sortBy.field,
      defaultSortOrder: sortBy.order,
    },
    metadatas: Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, toMetadata(field)]),
    ),
    layouts: {
      list: columns,
      edit: rows.map((row) => row.map((name) => ({ name, size: ROW_WIDTH / row.length }))),
    },
  };
}

function toMetadata({ label, help, placeholder, readOnly, shows }: FieldLayout) {
  return {
    edit: {
      label,
      description: help ?? '',
      placeholder: placeholder ?? '',
      visible: true,
      editable: !readOnly,
      ...(shows ? { mainField: shows } : {}),
    },
    list: { label },
  };
}
