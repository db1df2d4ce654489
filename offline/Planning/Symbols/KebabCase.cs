using System.Text;

namespace MultiRegion.Offline;

/// <summary>Turns class names into the words of placeholders.</summary>
internal static class KebabCase
{
    /// <summary><c>SecurityGroup</c> to <c>security-group</c>, <c>VPCEndpoint</c> to <c>vpc-endpoint</c>.</summary>
    public static string Of(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i])
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
                words.Append('-');
            words.Append(char.ToLowerInvariant(name[i]));
        }

        return words.ToString();
    }
}
