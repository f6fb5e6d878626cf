import { type AttributeValue, DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';

type Image = Record<string, AttributeValue>;

/** Brings new changes of one order, as the table's stream would. */
export class ChangeFeed {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;
  readonly #orderId: string;
  #after = 'CHANGE#';

  constructor(endpoint: string, tableName: string, orderId: string) {
    const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };
    this.#client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });
    this.#tableName = tableName;
    this.#orderId = orderId;
  }

  /** Records of the changes since the last time. */
  async take(): Promise<readonly object[]> {
    const { Items = [] } = await this.#client.send(
      new QueryCommand({
        TableName: this.#tableName,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :order AND sk BETWEEN :after AND :last',
        ExpressionAttributeValues: {
          ':order': { S: `ORDER#${this.#orderId}` },
          ':after': { S: `${this.#after}!` },
          ':last': { S: 'CHANGE#~' },
        },
      }),
    );
    this.#after = Items.at(-1)?.sk?.S ?? this.#after;
    return Items.map(recordOf);
  }

  close(): void {
    this.#client.destroy();
  }
}

const recordOf = (image: Image) => ({
  eventName: 'INSERT',
  dynamodb: { Keys: { pk: image.pk, sk: image.sk }, NewImage: image, SequenceNumber: '1' },
});
