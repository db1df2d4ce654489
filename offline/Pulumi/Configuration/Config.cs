using System.Text.Json;

namespace Pulumi;

/// <summary>The configuration of the stack, by key within a namespace.</summary>
public sealed class Config
{
    private readonly string _name;

    /// <param name="name">The namespace. Default: the project's name.</param>
    public Config(string? name = null) => _name = name ?? Deployment.Required.ProjectName;

    public string? Get(string key) => ConfigValues.Get(FullKey(key), isSecretExpected: false);

    public Output<string>? GetSecret(string key) => Secret(Find(key));

    public string Require(string key) => Get(key) ?? throw new ConfigMissingException(FullKey(key));

    public Output<string> RequireSecret(string key) => Output.CreateSecret(Find(key) ?? throw new ConfigMissingException(FullKey(key)));

    public bool? GetBoolean(string key) => Parse<bool>(key, Get(key), ConfigValues.ParseBoolean);

    public Output<bool>? GetSecretBoolean(string key) => Secret(Parse<bool>(key, Find(key), ConfigValues.ParseBoolean));

    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw new ConfigMissingException(FullKey(key));

    public Output<bool> RequireSecretBoolean(string key) => GetSecretBoolean(key) ?? throw new ConfigMissingException(FullKey(key));

    public int? GetInt32(string key) => Parse<int>(key, Get(key), ConfigValues.ParseInt32);

    public Output<int>? GetSecretInt32(string key) => Secret(Parse<int>(key, Find(key), ConfigValues.ParseInt32));

    public int RequireInt32(string key) => GetInt32(key) ?? throw new ConfigMissingException(FullKey(key));

    public Output<int> RequireSecretInt32(string key) => GetSecretInt32(key) ?? throw new ConfigMissingException(FullKey(key));

    public double? GetDouble(string key) => Parse<double>(key, Get(key), ConfigValues.ParseDouble);

    public Output<double>? GetSecretDouble(string key) => Secret(Parse<double>(key, Find(key), ConfigValues.ParseDouble));

    public double RequireDouble(string key) => GetDouble(key) ?? throw new ConfigMissingException(FullKey(key));

    public Output<double> RequireSecretDouble(string key) => GetSecretDouble(key) ?? throw new ConfigMissingException(FullKey(key));

    public T? GetObject<T>(string key) => Deserialize<T>(key, Get(key), null);

    public T? GetObject<T>(string key, JsonSerializerOptions options) => Deserialize<T>(key, Get(key), options);

    public Output<T?>? GetSecretObject<T>(string key) => SecretObject<T>(key, null);

    public Output<T?>? GetSecretObject<T>(string key, JsonSerializerOptions options) => SecretObject<T>(key, options);

    public T? RequireObject<T>(string key) => Deserialize<T>(key, Require(key), null);

    public T? RequireObject<T>(string key, JsonSerializerOptions options) => Deserialize<T>(key, Require(key), options);

    public Output<T?> RequireSecretObject<T>(string key) =>
        SecretObject<T>(key, null) ?? throw new ConfigMissingException(FullKey(key));

    public Output<T?> RequireSecretObject<T>(string key, JsonSerializerOptions options) =>
        SecretObject<T>(key, options) ?? throw new ConfigMissingException(FullKey(key));

    private string FullKey(string key) => $"{_name}:{key}";

    private string? Find(string key) => ConfigValues.Get(FullKey(key), isSecretExpected: true);

    private T? Parse<T>(string key, string? text, Func<string, T?> parse) where T : struct =>
        text is null ? null : parse(text) ?? throw WrongType<T>(key, text);

    private T? Deserialize<T>(string key, string? json, JsonSerializerOptions? options)
    {
        if (json is null)
            return default;

        try
        {
            return JsonSerializer.Deserialize<T>(json, options);
        }
        catch (JsonException exception)
        {
            throw WrongType<T>(key, json, exception);
        }
    }

    private ConfigTypeException WrongType<T>(string key, string value, Exception? inner = null) =>
        new(FullKey(key), ConfigValues.Shown(FullKey(key), value), typeof(T), inner);

    private Output<T?>? SecretObject<T>(string key, JsonSerializerOptions? options) =>
        Find(key) is { } json ? Output.CreateSecret(Deserialize<T>(key, json, options)) : null;

    private static Output<string>? Secret(string? value) => value is null ? null : Output.CreateSecret(value);

    private static Output<T>? Secret<T>(T? value) where T : struct => value is null ? null : Output.CreateSecret(value.Value);
}
