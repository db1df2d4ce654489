using Pulumi;
using Aws = Pulumi.Aws;
using Random = Pulumi.Random;

namespace MultiRegion.Components.Database;

/// <summary>
/// The first user's password: generated, kept in one secret with a replica in every region under that region's own key,
/// and secret wherever it goes. RDS can manage the password of a cluster, but of no member of a global database.
/// </summary>
public sealed class DatabaseCredentials : ComponentResource
{
    // In every URN below it: renaming needs an alias.
    internal const string TypeToken = "multi-region:database:DatabaseCredentials";

    // Letters and digits only, so that no connection string needs escaping; forty of them are 238 bits.
    internal const int PasswordLength = 40;

    // The longest that Secrets Manager allows: a month to notice that something still reads it.
    internal const int RecoveryWindowInDays = 30;

    /// <summary>Declares the password and the secret.</summary>
    /// <param name="name">For instance <c>database</c>.</param>
    /// <param name="args">Whose they are, and where.</param>
    /// <param name="options">Options; name the home region's AWS provider in <c>Providers</c>.</param>
    public DatabaseCredentials(string name, DatabaseCredentialsArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var password = new Random.RandomPassword(name, new() { Length = PasswordLength, Special = false }, new()
        {
            Parent = this,
            Protect = true, // another one would be in the secret but not in the database
        });

        var secret = new Aws.SecretsManager.Secret(name, new()
        {
            Name = args.SecretName,
            Description = $"The owner of the database, {args.Username}; applications sign in by IAM or as their own users",
            KmsKeyId = args.KeyArns[args.HomeRegion],
            RecoveryWindowInDays = RecoveryWindowInDays,
            Replicas = args.KeyArns.Where(key => key.Key != args.HomeRegion)
                .Select(key => new Aws.SecretsManager.Inputs.SecretReplicaArgs { Region = key.Key, KmsKeyId = key.Value })
                .ToArray(),
        }, new() { Parent = this, Protect = true, RetainOnDelete = true });

        _ = new Aws.SecretsManager.SecretVersion(name, new()
        {
            SecretId = secret.Id,
            // The names that AWS's own drivers and rotation functions look for.
            SecretString = Output.JsonSerialize(password.Result.Apply(value =>
                new Dictionary<string, string> { ["username"] = args.Username, ["password"] = value })),
        }, new()
        {
            Parent = this,
            // A password rotated since stays: it is changed in the database and in the secret, never through here.
            IgnoreChanges = ["secretString", "versionStages"],
        });

        Password = Output.CreateSecret(password.Result);
        SecretName = secret.Name;
        RegisterOutputs(new Dictionary<string, object?> { ["secretName"] = SecretName });
    }

    /// <summary>The password; secret.</summary>
    public Output<string> Password { get; }

    /// <summary>The secret's name, the same in every region.</summary>
    public Output<string> SecretName { get; }
}
