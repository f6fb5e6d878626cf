import { parseXML, XmlNode } from '@aws-sdk/xml-builder';
import { S3Error, withDeclaration } from '../s3-error.ts';

export type Tags = Readonly<Record<string, string>>;

interface TagElement {
  readonly Key: string;
  readonly Value: string;
}

const mostTags = 10;

/** Reads `<Tagging><TagSet><Tag>…`. @throws S3Error when that is no such document */
export function tagsFromXml(xml: string): Tags {
  const elements = elementsOf(xml);
  if (elements.length > mostTags) {
    throw new S3Error(400, 'BadRequest', `Object tags cannot be greater than ${mostTags}`);
  }
  return Object.fromEntries(elements.map(({ Key, Value }) => [Key, Value]));
}

export function tagsToXml(tags: Tags): string {
  const set = new XmlNode('TagSet');
  for (const [key, value] of Object.entries(tags)) {
    set.addChildNode(new XmlNode('Tag', [XmlNode.of('Key', key), XmlNode.of('Value', value)]));
  }
  return withDeclaration(new XmlNode('Tagging', [set]));
}

function elementsOf(xml: string): readonly TagElement[] {
  try {
    const { Tag = [] } = parseXML(xml).Tagging.TagSet as { Tag?: TagElement | TagElement[] };
    return [Tag].flat();
  } catch {
    throw new S3Error(400, 'MalformedXML', 'The XML you provided was not well-formed.');
  }
}
