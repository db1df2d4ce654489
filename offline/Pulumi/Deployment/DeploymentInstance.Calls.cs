namespace Pulumi;

// Provider functions and methods of resources.
public sealed partial class DeploymentInstance
{
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        new(Start(FunctionCall(token, args, typeof(T), options, isSingle: false)));

    public Output<T> Invoke<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Invoke<T>(token, args, options);

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        new(StartAfter(token, args, typeof(T), options, isSingle: false));

    public Output<T> Invoke<T>(
        string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest) =>
        Invoke<T>(token, args, options);

    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        new(Start(FunctionCall(token, args, typeof(T), options, isSingle: true)));

    public Output<T> InvokeSingle<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        InvokeSingle<T>(token, args, options);

    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        new(StartAfter(token, args, typeof(T), options, isSingle: true));

    public Output<T> InvokeSingle<T>(
        string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest) =>
        InvokeSingle<T>(token, args, options);

    public async Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Output<T>.Cast((await CallAsync(FunctionCall(token, args, typeof(T), options, isSingle: false)).ConfigureAwait(false)).Value);

    public Task<T> InvokeAsync<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        InvokeAsync<T>(token, args, options);

    public async Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Output<T>.Cast((await CallAsync(FunctionCall(token, args, typeof(T), options, isSingle: true)).ConfigureAwait(false)).Value);

    public Task<T> InvokeSingleAsync<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        InvokeSingleAsync<T>(token, args, options);

    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) =>
        CallAsync(FunctionCall(token, args, resultType: null, options, isSingle: false));

    public Task InvokeAsync(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        InvokeAsync(token, args, options);

    public void Call(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        Start(MethodCall(token, args, resultType: null, self, options));

    public void Call(
        string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Call(token, args, self, options);

    public Output<T> Call<T>(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        new(Start(MethodCall(token, args, typeof(T), self, options)));

    public Output<T> Call<T>(
        string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Call<T>(token, args, self, options);

    private static ProviderCall FunctionCall(
        string token, InvokeArgs args, Type? resultType, InvokeOptions? options, bool isSingle, ResourceSet dependsOn = default) =>
        new(token, args, resultType)
        {
            Provider = options?.Provider ?? options?.Parent?.ProviderFor(token),
            IsSingle = isSingle,
            WaitsForResources = true,
            DependsOn = dependsOn,
        };

    private static ProviderCall MethodCall(string token, CallArgs args, Type? resultType, Resource? self, CallOptions? options) =>
        new(token, args, resultType)
        {
            Self = self,
            Provider = options?.Provider ?? options?.Parent?.ProviderFor(token),
        };

    private OutputSource Start(ProviderCall call) => PendingSource.Track(CallAsync(call));

    private OutputSource StartAfter(string token, InvokeArgs args, Type resultType, InvokeOutputOptions options, bool isSingle) =>
        options.DependsOn.Source.Then(dependsOn =>
        {
            var resources = ResourceSet.Union([
                dependsOn.Resources,
                .. dependsOn.Value is IEnumerable<Resource> named ? named.Select(ResourceSet.Of) : [],
            ]);
            return Start(FunctionCall(token, args, resultType, options, isSingle, resources));
        });

    private Task<OutputData> CallAsync(ProviderCall call) => _deployment.Monitor.CallAsync(call);
}
