using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MultiRegion.Offline;
using MultiRegion.Planner.Checks;
using MultiRegion.Planner.Rendering;
using static MultiRegion.Tests.Planner.PlanBuilder;

namespace MultiRegion.Tests.Planner.Rendering;

public class JsonPreviewTests
{
    [Fact]
    public void Keeps_the_contract_member_by_member()
    {
        const string expected = """
            {
              "formatVersion": 1,
              "stacks": [
                {
                  "name": "here",
                  "resources": [
                    {
                      "urn": "urn:pulumi:here::multi-region::pulumi:pulumi:Stack::multi-region-here",
                      "type": "pulumi:pulumi:Stack",
                      "name": "multi-region-here",
                      "custom": false,
                      "remote": false,
                      "parent": null,
                      "provider": null,
                      "region": null,
                      "inputs": {},
                      "secretInputs": [],
                      "dependencies": [],
                      "propertyDependencies": {},
                      "options": {
                        "protect": false,
                        "ignoreChanges": [],
                        "retainOnDelete": false,
                        "deleteBeforeReplace": false,
                        "dependsOn": []
                      }
                    },
                    {
                      "urn": "urn:pulumi:here::multi-region::aws:rds/cluster:Cluster::data",
                      "type": "aws:rds/cluster:Cluster",
                      "name": "data",
                      "custom": true,
                      "remote": false,
                      "parent": "urn:pulumi:here::multi-region::pulumi:pulumi:Stack::multi-region-here",
                      "provider": "urn:pulumi:here::multi-region::pulumi:providers:aws::us-east-1",
                      "region": "us-east-1",
                      "inputs": {
                        "masterPassword": "[secret]",
                        "port": 5432
                      },
                      "secretInputs": [
                        "masterPassword"
                      ],
                      "dependencies": [
                        "urn:a"
                      ],
                      "propertyDependencies": {
                        "port": [
                          "urn:a"
                        ]
                      },
                      "options": {
                        "protect": true,
                        "ignoreChanges": [
                          "masterPassword"
                        ],
                        "retainOnDelete": true,
                        "deleteBeforeReplace": true,
                        "dependsOn": [
                          "urn:b"
                        ],
                        "replaceOnChanges": [
                          "port"
                        ],
                        "aliases": [
                          "urn:old"
                        ],
                        "additionalSecretOutputs": [
                          "endpoint"
                        ],
                        "importId": "id-1",
                        "deletedWith": "urn:c",
                        "version": "7.48.0",
                        "createTimeout": "01:30:00",
                        "updateTimeout": "00:10:00",
                        "deleteTimeout": "00:00:30"
                      }
                    },
                    {
                      "urn": "urn:pulumi:here::multi-region::multi-region:network:RegionNetwork::net",
                      "type": "multi-region:network:RegionNetwork",
                      "name": "net",
                      "custom": false,
                      "remote": false,
                      "parent": "urn:pulumi:here::multi-region::pulumi:pulumi:Stack::multi-region-here",
                      "provider": null,
                      "region": null,
                      "inputs": {},
                      "secretInputs": [],
                      "dependencies": [],
                      "propertyDependencies": {},
                      "options": {
                        "protect": false,
                        "ignoreChanges": [],
                        "retainOnDelete": false,
                        "deleteBeforeReplace": false,
                        "dependsOn": []
                      },
                      "outputs": {
                        "vpcId": "<data-cluster.arn>"
                      }
                    }
                  ],
                  "outputs": {
                    "arn": "<data-cluster.arn>"
                  },
                  "placeholders": {
                    "<data-cluster.arn>": {
                      "urn": "urn:pulumi:here::multi-region::aws:rds/cluster:Cluster::data",
                      "property": "arn"
                    }
                  }
                }
              ],
              "checks": [
                {
                  "name": "addresses",
                  "status": "pass",
                  "detail": "all apart"
                },
                {
                  "name": "reachability",
                  "status": "fail",
                  "detail": "1 gap",
                  "lines": [
                    "no way back"
                  ]
                }
              ],
              "reachability": [],
              "dns": {
                "names": [],
                "clusters": [],
                "owners": [],
                "conflicts": []
              }
            }

            """;
        var builder = new PlanBuilder("here");
        var data = builder.Resource(
            "aws:rds/cluster:Cluster",
            "data",
            options: new PlannedOptions
            {
                Protect = true,
                IgnoreChanges = ["masterPassword"],
                RetainOnDelete = true,
                DeleteBeforeReplace = true,
                DependsOn = ["urn:b"],
                ReplaceOnChanges = ["port"],
                Aliases = ["urn:old"],
                AdditionalSecretOutputs = ["endpoint"],
                ImportId = "id-1",
                DeletedWith = "urn:c",
                Version = "7.48.0",
                CreateTimeout = TimeSpan.FromMinutes(90),
                UpdateTimeout = TimeSpan.FromMinutes(10),
                DeleteTimeout = TimeSpan.FromSeconds(30),
            },
            inputs: [("masterPassword", new PlannedSecret(Text("hunter2"))), ("port", new PlannedNumber(5432))]);
        var network = builder.Component("multi-region:network:RegionNetwork", "net");
        var reference = builder.Reference(data, "arn");
        var stack = builder.Output("arn", reference).Build();
        stack = stack with
        {
            Resources =
            [
                stack.Resources[0],
                data with
                {
                    Provider = "urn:pulumi:here::multi-region::pulumi:providers:aws::us-east-1",
                    Region = "us-east-1",
                    Dependencies = ["urn:a"],
                    PropertyDependencies = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("port", ["urn:a"]),
                },
                network with { Outputs = PlanBuilder.Object(("vpcId", reference)) },
            ],
        };

        var json = Render(new PreviewReport(
            [stack],
            [
                new CheckResult("addresses", CheckStatus.Pass, "all apart"),
                new CheckResult("reachability", CheckStatus.Fail, "1 gap") { Lines = ["no way back"] },
            ]));

        Assert.Equal(expected.ReplaceLineEndings("\n"), json);
    }

    [Fact]
    public void Writes_every_kind_of_value()
    {
        var values = PlanBuilder.Object(
            ("a", PlannedNull.Instance),
            ("b", new PlannedBool(true)),
            ("c", new PlannedNumber(1.5)),
            ("d", new PlannedNumber(-0.0)),
            ("e", new PlannedNumber(1e300)),
            ("f", Text("<x-vpc.id> \"ä\" & '+' …\n")),
            ("g", new PlannedUnknown("<x-zone.nameServers>")),
            ("h", new PlannedSecret(PlanBuilder.Object(("token", Text("hunter2"))))),
            ("i", new PlannedAsset("file", "app.zip")),
            ("j", new PlannedList([Text("x"), PlanBuilder.Object()])));

        const string expected = """
                  "outputs": {
                    "a": null,
                    "b": true,
                    "c": 1.5,
                    "d": 0,
                    "e": 1E+300,
                    "f": "<x-vpc.id> \"ä\" & '+' …\n",
                    "g": "<x-zone.nameServers>",
                    "h": "[secret]",
                    "i": {
                      "file": "app.zip"
                    },
                    "j": [
                      "x",
                      {}
                    ]
                  },

            """;

        var json = Render(new PreviewReport([new PlanBuilder("here").Build() with { Outputs = values }], []));

        Assert.Contains(expected.ReplaceLineEndings("\n"), json, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_the_same_bytes_under_any_culture()
    {
        var report = new PreviewReport([.. SampleSystem.Stacks()], []);
        var expected = JsonPreview.Render(report);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            strange.NumberFormat.NumberDecimalSeparator = ",";
            strange.NumberFormat.NegativeSign = "~";
            CultureInfo.CurrentCulture = strange;

            Assert.Equal(expected, JsonPreview.Render(new PreviewReport([.. SampleSystem.Stacks()], [])));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Shows_no_secret_and_no_carriage_return()
    {
        var json = Render(new PreviewReport([.. SampleSystem.Stacks()], []));

        Assert.DoesNotContain("hunter2", json, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', json);
        Assert.EndsWith("}\n", json, StringComparison.Ordinal);
    }

    private static string Render(PreviewReport report) => Encoding.UTF8.GetString(JsonPreview.Render(report));
}
