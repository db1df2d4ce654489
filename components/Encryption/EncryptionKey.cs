using MultiRegion.Components.Identity;
using Pulumi;
using Aws = Pulumi.Aws;

namespace MultiRegion.Components.Encryption;

/// <summary>
/// A customer-managed KMS key of one region with yearly rotation, protected and kept when the stack goes: what it
/// encrypted would go with it.
/// </summary>
public sealed class EncryptionKey : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:encryption:EncryptionKey";

    // The longest that KMS allows: a month to notice that something still needs the key.
    internal const int DeletionWindowInDays = 30;

    /// <summary>Declares the key.</summary>
    /// <param name="name">For instance <c>us-east-1-logs</c>; the alias is <c>alias/NAME</c>.</param>
    /// <param name="args">What it is for.</param>
    /// <param name="options">Options; the AWS provider comes from the parent.</param>
    public EncryptionKey(string name, EncryptionKeyArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var key = new Aws.Kms.Key(name, new()
        {
            Description = args.Purpose,
            EnableKeyRotation = true,
            DeletionWindowInDays = DeletionWindowInDays,
            Policy = args.AccountId.Apply(account => new PolicyDocument([Administration(account), .. args.Grants(account)]).ToJson()),
        }, new() { Parent = this, Protect = true, RetainOnDelete = true });

        _ = new Aws.Kms.Alias(name, new() { Name = $"alias/{name}", TargetKeyId = key.KeyId }, new() { Parent = this });

        Arn = key.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn });
    }

    /// <summary>The key's ARN.</summary>
    public Output<string> Arn { get; }

    /// <summary>Lets CloudWatch Logs of one region encrypt the account's log groups with the key.</summary>
    /// <param name="region">The region, for instance <c>us-east-1</c>.</param>
    /// <param name="accountId">The account.</param>
    /// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html"/>
    public static PolicyStatement LogsGrant(string region, string accountId) => new()
    {
        Sid = "Logs",
        Principal = Principal.Service($"logs.{region}.amazonaws.com"),
        Actions = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
        Resources = ["*"],
        Conditions = [new("ArnLike", "kms:EncryptionContext:aws:logs:arn", $"arn:aws:logs:{region}:{accountId}:log-group:*")],
    };

    // Without this statement nobody could ever change the key's policy again. In a key policy "*" is this key.
    // https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
    private static PolicyStatement Administration(string account) => new()
    {
        Sid = "Administration",
        Principal = Principal.Account(account),
        Actions = ["kms:*"],
        Resources = ["*"],
    };
}
