using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi;

/// <summary>
/// Turns plain values, as <see cref="PropertyWriter"/> leaves them, into the types that a program declares for its
/// outputs. A value of the wrong type becomes the type's default, with a warning.
/// </summary>
internal class ValueReader(Action<string> warn)
{
    /// <summary>The value as that type: unknown when anything inside is, secret when anything inside is.</summary>
    public OutputData Read(object? value, Type type, ResourceSet resources, string context)
    {
        if (PlainValue.FirstUnknown(value) is { } unknown)
            return OutputData.Unknown(null, PlainValue.HasSecret(value), resources, unknown.Symbol);

        return OutputData.Known(Convert(value, type, context), PlainValue.HasSecret(value), resources);
    }

    /// <summary>The value as that type; unknowns inside are taken for absent.</summary>
    public object? Convert(object? value, Type type, string context)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (value is OutputData data)
            value = data.Value;
        if (value is null)
            return Absent(type, context);
        if (type == typeof(object))
            return PlainObject(value);
        if (type == typeof(string) || type == typeof(bool) || type == typeof(double))
            return type.IsInstanceOfType(value) ? value : Wrong(value, type, context);
        if (type == typeof(int))
            return value is double number ? (int)number : Wrong(value, type, context);
        if (typeof(AssetOrArchive).IsAssignableFrom(type) || typeof(Resource).IsAssignableFrom(type))
            return type.IsInstanceOfType(value) ? value : Wrong(value, type, context);
        if (type == typeof(JsonElement))
            return ToJson(value);
        if (type.IsEnum)
            return value is double constant ? Enum.ToObject(type, (int)constant) : Wrong(value, type, context);
        if (EnumValue.IsEnum(type))
            return EnumValue.Make(type, value) ?? Wrong(value, type, context);
        if (OutputShape.Of(type) is { } shape)
            return value is Dictionary<string, object?> members ? Build(shape, members, context) : Wrong(value, type, context);

        return type.IsConstructedGenericType ? ConvertGeneric(value, type, context) : Wrong(value, type, context);
    }

    private object? ConvertGeneric(object value, Type type, string context)
    {
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GetGenericArguments();
        if (definition == typeof(ImmutableArray<>))
        {
            return value is object?[] items
                ? ImmutableArrays.Create(arguments[0], [.. items.Select((item, i) => Convert(item, arguments[0], $"{context}[{i}]"))])
                : Wrong(value, type, context);
        }

        if (definition == typeof(ImmutableDictionary<,>) && arguments[0] == typeof(string))
        {
            return value is Dictionary<string, object?> members
                ? ImmutableDictionaries.Create(arguments[1], members.ToDictionary(
                    member => member.Key, member => Convert(member.Value, arguments[1], $"{context}[{member.Key}]")))
                : Wrong(value, type, context);
        }

        return definition == typeof(Union<,>) ? ConvertUnion(value, type, arguments, context) : Wrong(value, type, context);
    }

    // The first case that takes the value without a complaint wins.
    private object? ConvertUnion(object value, Type type, Type[] cases, string context)
    {
        foreach (var (@case, factory) in cases.Zip(["FromT0", "FromT1"]))
        {
            var complained = false;
            var converted = new ValueReader(_ => complained = true).Convert(value, @case, context);
            if (!complained)
                return type.GetMethod(factory)!.Invoke(null, [converted]);
        }

        return Wrong(value, type, context);
    }

    private object Build(OutputShape shape, Dictionary<string, object?> members, string context) =>
        shape.Create([.. shape.Members.Select(member =>
            Convert(members.GetValueOrDefault(member.Name), member.Type, $"{context}.{member.Name}"))]);

    private object? Wrong(object value, Type type, string context)
    {
        warn($"Expected {type.FullName} but got {Name(value)} deserializing {context}");
        return Default(type);
    }

    private static string Name(object value) => value switch
    {
        object?[] => typeof(ImmutableArray<object>).FullName!,
        Dictionary<string, object?> => typeof(ImmutableDictionary<string, object>).FullName!,
        _ => value.GetType().FullName!,
    };

    /// <summary>What stands where there is no value.</summary>
    protected virtual object? Absent(Type type, string context) => Default(type);

    protected static object? Default(Type type) =>
        type.IsValueType ? System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type) : null;

    /// <summary>The value as programs see untyped ones: immutable lists and dictionaries.</summary>
    public static object? PlainObject(object? value) => value switch
    {
        OutputData data => PlainObject(data.Value),
        object?[] items => ImmutableArrays.Create(typeof(object), [.. items.Select(PlainObject)]),
        Dictionary<string, object?> members => ImmutableDictionaries.Create(
            typeof(object), members.ToDictionary(member => member.Key, member => PlainObject(member.Value))),
        _ => value,
    };

    private static JsonElement ToJson(object value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            WriteJson(writer, value);
        return JsonDocument.Parse(buffer.ToArray()).RootElement;
    }

    private static void WriteJson(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case OutputData data:
                WriteJson(writer, data.Value);
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case object?[] items:
                writer.WriteStartArray();
                foreach (var item in items)
                    WriteJson(writer, item);
                writer.WriteEndArray();
                break;
            case Dictionary<string, object?> members:
                writer.WriteStartObject();
                foreach (var (name, member) in members)
                {
                    writer.WritePropertyName(name);
                    WriteJson(writer, member);
                }

                writer.WriteEndObject();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
