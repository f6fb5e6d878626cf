import type { DatabaseSync } from 'node:sqlite';
import type { Row } from '../../storage/database.ts';
import type { GroupCommit } from '../../storage/group-commit.ts';
import type { NewVersion, ObjectVersion } from './object-version.ts';
import type { Tags } from './tags.ts';

const replacedAt = `(SELECT min(newer.created_at) FROM object_versions newer
  WHERE newer.bucket = v.bucket AND newer.key = v.key AND newer.sequence > v.sequence)`;
const select = `SELECT v.*, ${replacedAt} AS replaced_at FROM object_versions v`;

/** Which versions of which objects there are. Every write resolves when it is kept. */
export class ObjectIndex {
  readonly #commits: GroupCommit;
  readonly #statements;

  constructor(database: DatabaseSync, commits: GroupCommit) {
    this.#commits = commits;
    database.exec(`
      CREATE TABLE IF NOT EXISTS object_versions (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT, bucket TEXT NOT NULL, key TEXT NOT NULL,
        version_id TEXT NOT NULL UNIQUE, created_at INTEGER NOT NULL, is_delete_marker INTEGER NOT NULL,
        size INTEGER NOT NULL, etag TEXT NOT NULL, content_type TEXT NOT NULL, tags TEXT NOT NULL);
      CREATE INDEX IF NOT EXISTS object_versions_by_key ON object_versions (bucket, key, sequence);`);
    this.#statements = {
      add: database.prepare(
        `INSERT INTO object_versions
           (bucket, key, version_id, created_at, is_delete_marker, size, etag, content_type, tags)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ),
      newest: database.prepare(
        `${select} WHERE v.bucket = ? AND v.key = ? ORDER BY v.sequence DESC LIMIT 1`,
      ),
      one: database.prepare(`${select} WHERE v.bucket = ? AND v.key = ? AND v.version_id = ?`),
      all: database.prepare(`${select} WHERE v.bucket = ? ORDER BY v.sequence`),
      ids: database.prepare('SELECT version_id FROM object_versions'),
      tag: database.prepare('UPDATE object_versions SET tags = ? WHERE version_id = ?'),
      remove: database.prepare('DELETE FROM object_versions WHERE version_id = ?'),
    };
  }

  add(version: NewVersion): { readonly added: ObjectVersion; readonly kept: Promise<void> } {
    const kept = this.#commits.join();
    const { bucket, key, versionId, createdAt, isDeleteMarker, size, etag, contentType } = version;
    const marker = Number(isDeleteMarker);
    const tags = JSON.stringify(version.tags);
    const { lastInsertRowid } = this.#statements.add.run(
      ...([bucket, key, versionId, createdAt, marker, size, etag, contentType, tags] as const),
    );
    return { added: { ...version, sequence: Number(lastInsertRowid) }, kept };
  }

  /** A version of an object, the newest if none is named. */
  find(bucket: string, key: string, versionId?: string): ObjectVersion | undefined {
    const row =
      versionId === undefined
        ? this.#statements.newest.get(bucket, key)
        : this.#statements.one.get(bucket, key, versionId);
    return row && fromRow(row as Row);
  }

  /** Every version in a bucket, oldest first. */
  all(bucket: string): ObjectVersion[] {
    return (this.#statements.all.all(bucket) as Row[]).map(fromRow);
  }

  tag({ versionId }: ObjectVersion, tags: Tags): Promise<void> {
    const kept = this.#commits.join();
    this.#statements.tag.run(JSON.stringify(tags), versionId);
    return kept;
  }

  remove({ versionId }: ObjectVersion): Promise<void> {
    const kept = this.#commits.join();
    this.#statements.remove.run(versionId);
    return kept;
  }

  /** The ids of all versions of all objects. */
  ids(): ReadonlySet<string> {
    return new Set((this.#statements.ids.all() as Row[]).map((row) => String(row.version_id)));
  }
}

function fromRow(row: Row): ObjectVersion {
  return {
    bucket: String(row.bucket),
    key: String(row.key),
    versionId: String(row.version_id),
    sequence: Number(row.sequence),
    createdAt: Number(row.created_at),
    isDeleteMarker: row.is_delete_marker === 1,
    ...(row.replaced_at !== null && { replacedAt: Number(row.replaced_at) }),
    size: Number(row.size),
    etag: String(row.etag),
    contentType: String(row.content_type),
    tags: JSON.parse(String(row.tags)) as Tags,
  };
}
