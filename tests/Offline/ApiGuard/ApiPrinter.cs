using System.Reflection;

namespace MultiRegion.Tests.Offline.ApiGuard;

/// <summary>
/// Writes the public and protected members of types in the format of the lists under <c>official/</c>:
/// a line per type, an indented line per member it declares itself, both sorted.
/// </summary>
internal sealed class ApiPrinter
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    // The lists use a keyword for these alone: an array of bytes is a Byte[] there.
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    private readonly NullabilityInfoContext _nullability = new();

    public static IEnumerable<string> Print(Assembly assembly) => Print(assembly.GetExportedTypes());

    public static IEnumerable<string> Print(IEnumerable<Type> types)
    {
        var printer = new ApiPrinter();
        return types
            .OrderBy(type => Name(type), StringComparer.Ordinal)
            .SelectMany(type => printer.Members(type).Order(StringComparer.Ordinal).Select(line => $"    {line}").Prepend(Header(type)));
    }

    private static string Header(Type type)
    {
        var kind = type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => "enum",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            _ when IsDelegate(type) => "delegate",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        var bases = Bases(type).ToList();
        return $"{kind} {Name(type)}{(bases.Count > 0 ? " : " : "")}{string.Join(", ", bases)}{Attribute(type)}";
    }

    // The base class unless it says nothing, then the public interfaces which the base does not have already.
    private static IEnumerable<string> Bases(Type type)
    {
        if (IsDelegate(type) || type.IsEnum)
            return [];

        var interfaces = type.GetInterfaces()
            .Except(type.BaseType?.GetInterfaces() ?? [])
            .Where(candidate => candidate.IsVisible)
            .Select(candidate => Name(candidate))
            .Order(StringComparer.Ordinal);
        return type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType)
            ? interfaces.Prepend(Name(parent))
            : interfaces;
    }

    private IEnumerable<string> Members(Type type) =>
    [
        .. type.GetConstructors(Declared).Where(IsVisible).Select(Constructor),
        .. type.GetMethods(Declared).Where(method => IsVisible(method) && !IsAccessor(method)).Select(Method),
        .. type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(IsVisible)).Select(Property),
        .. type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly).Select(Field),
        .. type.GetEvents(Declared).Where(e => IsVisible(e.AddMethod!)).Select(e => $"event {Name(e.EventHandlerType!)} {e.Name}"),
    ];

    private string Constructor(ConstructorInfo constructor) => $"{Modifiers(constructor)}ctor({Parameters(constructor)})";

    private string Method(MethodInfo method)
    {
        var generics = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(t => t.Name))}>" : "";
        return $"{Modifiers(method)}{Name(method.ReturnParameter)} {method.Name}{generics}({Parameters(method)})";
    }

    private string Property(PropertyInfo property)
    {
        var indices = property.GetIndexParameters();
        var name = indices.Length > 0 ? $"this[{string.Join(", ", indices.Select(Name))}]" : property.Name;
        var accessors = property.GetAccessors(nonPublic: true).Where(IsVisible).ToList();
        var get = accessors.Contains(property.GetMethod!) ? "get; " : "";
        var set = accessors.Contains(property.SetMethod!) ? "set; " : ""; // the lists do not tell init from set
        var type = Name(property.PropertyType, _nullability.Create(property));
        return $"{Modifiers(accessors[0])}{type} {name} {{ {get}{set}}}{Attribute(property)}";
    }

    private string Field(FieldInfo field)
    {
        var access = field.IsPublic ? "" : "protected ";
        var binding = field.IsLiteral ? "const " : field.IsStatic ? "static " : "";
        var mutability = field.IsInitOnly ? "readonly " : "";
        return $"{access}{binding}{mutability}{Name(field.FieldType, _nullability.Create(field))} {field.Name}";
    }

    private string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
    {
        var passing = parameter switch
        {
            { IsOut: true } => "out ",
            { IsIn: true } => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) => "params ",
            _ => "",
        };
        // The lists say that there is a default, not which.
        return $"{passing}{Name(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? " = default" : "")}";
    }));

    private static string Modifiers(MethodBase method)
    {
        var access = method.IsPublic ? "" : "protected ";
        var dispatch = method switch
        {
            { IsStatic: true } => "static ",
            { DeclaringType.IsInterface: true } => "",
            MethodInfo info when info.GetBaseDefinition().DeclaringType != info.DeclaringType => "override ",
            { IsAbstract: true } => "abstract ",
            { IsVirtual: true, IsFinal: false } => "virtual ",
            _ => "",
        };
        return access + dispatch;
    }

    private string Name(ParameterInfo parameter) => Name(parameter.ParameterType, _nullability.Create(parameter));

    private static string Name(Type type, NullabilityInfo? nullability = null)
    {
        if (type.IsByRef)
            return Name(type.GetElementType()!, nullability);

        if (type.IsGenericParameter)
            return type.Name; // whether T is T? is not knowable: see ApiSurface

        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return $"{Bare(underlying, nullability)}?";

        return Bare(type, nullability) + (nullability?.ReadState is NullabilityState.Nullable ? "?" : "");
    }

    // The name without its own question mark, but with those of its element or its arguments.
    private static string Bare(Type type, NullabilityInfo? nullability)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;

        if (type.IsArray)
            return $"{Name(type.GetElementType()!, nullability?.ElementType)}[]";

        // Reflection has no full name for a type closed over a method's parameters, and so the lists have
        // Output<T> next to Pulumi.Output<string>. Other people's types go by their short names.
        var name = type.Namespace?.Split('.')[0] == "Pulumi" ? type.FullName ?? type.Name : type.Name;
        var arity = name.IndexOf('`', StringComparison.Ordinal);
        name = (arity < 0 ? name : name[..arity]).Replace('+', '.');

        var arguments = type.GetGenericArguments()
            .Select((argument, i) => Name(argument, nullability?.GenericTypeArguments.ElementAtOrDefault(i)));
        return type.IsGenericType ? $"{name}<{string.Join(", ", arguments)}>" : name;
    }

    // [Input(name, required, json)], [Output(name)], [OutputType], [EnumType], [AwsResourceType("token")]: the
    // attributes by which the engine reads a type. A provider's resource type attribute is internal to it.
    private static string Attribute(MemberInfo member)
    {
        foreach (var attribute in member.GetCustomAttributesData())
        {
            var name = attribute.AttributeType.Name.Replace(nameof(System.Attribute), "", StringComparison.Ordinal);
            var arguments = attribute.ConstructorArguments.Select(argument => argument.Value).ToList();
            var text = name switch
            {
                "Input" => $"{name}({arguments[0]}{(arguments[1] is true ? ", required" : "")}{(arguments[2] is true ? ", json" : "")})",
                "Output" => $"{name}({arguments[0]})",
                "OutputType" or "EnumType" => name,
                _ when name.EndsWith("ResourceType", StringComparison.Ordinal) => $"{name}(\"{arguments[0]}\")",
                _ => null,
            };
            if (text is not null)
                return $"   [{text}]";
        }

        return "";
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(Delegate));
}
